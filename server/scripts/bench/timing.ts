/** How long requests take, one after another. */
const requests = 400;
const warmUp = 100;

/** Milliseconds, one request after another; for at least so many milliseconds, or as long as it says, if given. */
export async function p95Of(url: string, path: () => string, atLeast: number | (() => boolean) = 0): Promise<number> {
  const times: number[] = [];
  const until = performance.now() + (typeof atLeast === 'number' ? atLeast : 0);
  const goesOn = typeof atLeast === 'number' ? () => performance.now() < until : atLeast;
  for (let number = 0; number < requests + warmUp || goesOn(); number += 1) {
    const began = performance.now();
    const response = await fetch(url + path(), {headers: {'x-forwarded-for': `10.1.${number % 250}.${(number >> 8) % 250}`}});
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`${path()} answered ${response.status}`);
    if (number >= warmUp) times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  return round(times[Math.floor(times.length * 0.95)] ?? 0);
}

/** Three significant digits. */
export const round = (value: number): number => Number(value.toPrecision(3));
