import {readFileSync, writeFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {databases} from '../testing/databases.ts';
import {type Found, foundIn, provenWorlds, worldsFile} from '../testing/needs/worlds.ts';

describe.each(databases)('the analysis of worlds in which the truth is known, on %s', (_name, open) => {
  it('finds what the page about the method has, through the stores of the service', async () => {
    const rows: (Found & {name: string})[] = [];
    for (const [name, world] of Object.entries(provenWorlds))
      rows.push({name, ...(await foundIn((await open()).db, name, world))});
    // To write the page anew after the method has changed: WRITE_WORLDS=1.
    if (process.env.WRITE_WORLDS === '1') writeFileSync(worldsFile, `${JSON.stringify(rows, null, 2)}\n`);
    expect(rows).toEqual(JSON.parse(readFileSync(worldsFile, 'utf8')));
  });
});

describe('what is found', () => {
  const rows: (Found & {name: string})[] = JSON.parse(readFileSync(worldsFile, 'utf8'));
  const [sound, weak, weakOfMany, alike, again] = rows as unknown as [Found, Found, Found, Found, Found];

  it('is no need where everybody knows 95 %', () => {
    expect(sound.gaps).toEqual([]);
    expect(sound.met).toBeGreaterThanOrEqual(11);
    expect(sound.doubted).toBeLessThanOrEqual(3);
  });

  it.each([
    ['300', weak],
    ['600', weakOfMany],
  ])('is what was planted and nothing else among %s people', (_people, {gaps, doubted, wrongKeyFound}) => {
    expect(gaps.map(({competency, place}) => `${competency}: ${place}`).sort()).toEqual([
      'close: Supervisor',
      'share: Blaby District Council',
    ]);
    expect(wrongKeyFound).toBe(true);
    expect(doubted).toBeLessThanOrEqual(3);
  });

  it('is in the order of size where all subjects are alike', () => {
    const lacking = alike.gaps.map((gap) => gap.lacking);
    expect(lacking).toHaveLength(14);
    expect(lacking).toEqual(lacking.toSorted((a, b) => b - a));
  });

  it('is that luck explains those who tried again, where nobody learned anything, and hardly fewer needs', () => {
    expect(again.retried.n).toBeGreaterThan(100);
    expect(Math.abs(again.retried.passed - again.retried.luck)).toBeLessThan(0.1 * again.retried.n);
    expect(again.gaps.length).toBeGreaterThanOrEqual(12);
  });
});
