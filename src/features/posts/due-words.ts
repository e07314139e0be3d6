/** By when, as one says it at a glance: "Due today", "9 months late". */
export function dueWords(on: string, today: string): {words: string; how: 'bad' | 'warn' | 'grey'} {
  const days = Math.round((Date.parse(on) - Date.parse(today)) / 86_400_000);
  if (days < 0) return {words: `${span(-days)} late`, how: 'bad'};
  if (days === 0) return {words: 'Due today', how: 'warn'};
  if (days === 1) return {words: 'Due tomorrow', how: 'warn'};
  return {words: `Due in ${span(days)}`, how: days <= 7 ? 'warn' : 'grey'};
}

function span(days: number): string {
  if (days < 14) return `${days} ${days === 1 ? 'day' : 'days'}`;
  if (days < 60) return `${Math.floor(days / 7)} weeks`;
  return `${Math.floor(days / 30.44)} months`;
}
