/** What is made once for each change of what it is made of, however many ask: a feed that readers fetch all day, a list of everything. */
export function remembered<T>(of: () => Promise<string | number>, make: () => Promise<T>): () => Promise<T> {
  let kept: {of: string | number; made: Promise<T>} | undefined;
  return async () => {
    const now = await of();
    if (kept?.of !== now) {
      const made = make();
      kept = {of: now, made};
      made.catch(() => {
        kept = undefined;
      });
    }
    return kept.made;
  };
}
