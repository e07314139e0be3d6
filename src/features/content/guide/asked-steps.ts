/** Which steps somebody said they need, in this tab alone, so that one press counts once. */
const name = 'waymark.needed';

function read(): string[] {
  try {
    const known: unknown = JSON.parse(sessionStorage.getItem(name) ?? '[]');
    return Array.isArray(known) ? known.map(String) : [];
  } catch {
    return [];
  }
}

export const wasAsked = (page: string, step: string): boolean => read().includes(`${page} ${step}`);

export function sayAsked(page: string, step: string): void {
  try {
    sessionStorage.setItem(name, JSON.stringify([...read(), `${page} ${step}`].slice(-100)));
  } catch {
    // A browser that refuses storage asks again on the next visit; the count is a hint, not a vote.
  }
}
