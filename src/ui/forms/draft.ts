/** What somebody typed, kept in this tab until it is sent: a reload or a lost session loses nothing, and no other tab sees it. */
const prefix = 'waymark.draft.';
const owner = 'waymark.drafts-of';

export function readDraft(key: string): unknown {
  return attempt(() => JSON.parse(sessionStorage.getItem(prefix + key) ?? 'null'));
}

export function keepDraft(key: string, value: unknown): void {
  attempt(() => sessionStorage.setItem(prefix + key, JSON.stringify(value)));
}

export function dropDraft(key: string): void {
  attempt(() => sessionStorage.removeItem(prefix + key));
}

/** A draft of the same thing that was typed over another edition. */
export function olderDraft(base: string, edition: string): {name: string; value: Record<string, unknown>} | undefined {
  return attempt(() => {
    const start = `${prefix}${base}.`;
    const key = Object.keys(sessionStorage).find((each) => each.startsWith(start) && each !== start + edition);
    if (key === undefined) return undefined;
    const name = key.slice(prefix.length);
    return {name, value: (readDraft(name) ?? {}) as Record<string, unknown>};
  });
}

/** What one person typed is not there for the next who signs in in this tab. */
export function claimDrafts(personId: string): void {
  attempt(() => {
    if (sessionStorage.getItem(owner) !== personId) dropDrafts();
    sessionStorage.setItem(owner, personId);
  });
}

/** On signing out: the next person at this computer reads nothing. */
export function dropDrafts(): void {
  attempt(() => {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
  });
}

/** A browser that refuses storage keeps what was typed on the page only. */
function attempt<T>(store: () => T): T | undefined {
  try {
    return store();
  } catch {
    return undefined;
  }
}
