import {describe, expect, it} from 'vitest';
import {aSystem} from '../fixtures/factories.ts';
import {inReadersOrder, isInUse, keyFor, leadingSystem, stepsToDescribe, systemOf} from './rules.ts';

const old = aSystem({key: 'old', name: 'Old', since: '2010-07-01', until: '2027-03-31'});
const next = aSystem({key: 'next', name: 'Next', since: '2026-11-01'});
const both = [next, old];
const organisations = ['blaby', 'melton', 'rutland'].map((id) => ({id}));
const moves = (...who: string[]) => who.map((organisation) => ({organisation, system: 'next', since: '2026-12-01'}));

describe('isInUse', () => {
  it.each([
    ['2010-06-30', false],
    ['2010-07-01', true],
    ['2027-03-31', true],
    ['2027-04-01', false],
  ])('on %s: %s', (day, used) => expect(isInUse(old, day)).toBe(used));

  it('has no first and no last day where none was said', () => {
    expect(isInUse({since: null, until: null}, '1999-01-01')).toBe(true);
  });
});

describe('systemOf', () => {
  it.each([
    ['before it moves', '2026-11-30', 'old'],
    ['from the day it moves', '2026-12-01', 'next'],
    ['after the old one has ended', '2027-04-01', 'next'],
  ])('an organisation that moves: %s', (_when, day, key) => {
    expect(systemOf('melton', both, moves('melton'), day)?.key).toBe(key);
  });

  it('that never said is the one in use longest, and the next once that has ended', () => {
    expect(systemOf('blaby', both, [], '2026-12-01')?.key).toBe('old');
    expect(systemOf('blaby', both, [], '2027-04-01')?.key).toBe('next');
    expect(systemOf('blaby', [old], [], '2027-04-01')).toBeUndefined();
  });

  it('that moved to one that has ended since is the one before', () => {
    const uses = [{organisation: 'melton', system: 'old', since: '2026-01-01'}, ...moves('melton')];
    expect(systemOf('melton', [old, {...next, until: '2026-12-15'}], uses, '2026-12-20')?.key).toBe('old');
  });
});

describe('leadingSystem', () => {
  it('is that of most organisations, and of two with as many the older', () => {
    const on = (uses: ReturnType<typeof moves>) => leadingSystem(organisations, both, uses, '2026-12-01')?.key;
    expect(on(moves('melton'))).toBe('old');
    expect(on(moves('melton', 'rutland'))).toBe('next');
    expect(leadingSystem(organisations.slice(0, 2), both, moves('melton'), '2026-12-01')?.key).toBe('old');
  });
});

describe('inReadersOrder', () => {
  it('has the reader’s own first, then the leading one, and none that is not in use', () => {
    const third = aSystem({key: 'third', name: 'A third', since: '2000-01-01'});
    const keys = inReadersOrder(next, old, [third, ...both], '2026-12-01').map(({key}) => key);
    expect(keys).toEqual(['next', 'old', 'third']);
    expect(inReadersOrder(next, next, both, '2027-04-01').map(({key}) => key)).toEqual(['next']);
  });
});

describe('keyFor', () => {
  it.each([
    ['ECINS', [], 'ecins'],
    ['Case book, 2nd édition', [], 'case-book-2nd-edition'],
    ['Old', ['old', 'old-2'], 'old-3'],
    ['東京', [], 'system'],
  ])('%s', (name, taken, key) => expect(keyFor(name, taken)).toBe(key));
});

describe('stepsToDescribe', () => {
  const page = (key: string | null, title: string, ...steps: string[]) => ({
    key,
    title,
    url: `/${key}`,
    tier: 'basic' as const,
    competency: 'find',
    steps: steps.map((step) => ({step, title: step})),
  });

  it('lists what is open, the page with most first, and counts the rest', () => {
    const pages = [page('one', 'One', 'open'), page('two', 'Two', 'open', 'close'), page(null, 'None', 'open'), page('no', 'No')];
    const none = () => 0;
    const isDescribed = (key: string, step: string) => key === 'two' && step === 'open';
    const {all, described, pages: open} = stepsToDescribe(pages, {isDescribed, reads: none, needed: none});
    expect([all, described]).toEqual([3, 1]);
    expect(open.map(({key, steps}) => [key, steps.map(({step}) => step)])).toEqual([
      ['one', ['open']],
      ['two', ['close']],
    ]);
  });

  it('puts what readers asked for first, then what is read most', () => {
    const pages = [page('many', 'Many', 'a', 'b', 'c'), page('read', 'Read', 'a'), page('asked', 'Asked', 'a', 'b')];
    const {pages: open} = stepsToDescribe(pages, {
      isDescribed: () => false,
      reads: (key) => (key === 'read' ? 40 : 0),
      needed: (key, step) => (key === 'asked' && step === 'b' ? 1 : 0),
    });
    expect(open.map(({key, needed, reads}) => [key, needed, reads])).toEqual([
      ['asked', 1, 0],
      ['read', 0, 40],
      ['many', 0, 0],
    ]);
    expect(open[0]?.steps.map(({needed}) => needed)).toEqual([0, 1]);
  });
});
