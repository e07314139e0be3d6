/** How much of what somebody types or pastes is searched for. */
export const mostAsked = 200;

/** As much of a text as is searched for, cut between words; a single word that is longer is cut within. */
export function cutToAsk(text: string): string {
  const typed = text.trim();
  if (typed.length <= mostAsked) return typed;
  const start = typed.slice(0, mostAsked + 1);
  return (/^(.*\S)\s/su.exec(start)?.[1] ?? start.slice(0, mostAsked)).replace(/[\ud800-\udbff]$/, '');
}
