import {describe, expect, it} from 'vitest';
import {isOpen, type Seen, setUpSteps} from './rules.ts';

const nothing: Seen = {
  contact: false,
  versions: 0,
  mail: false,
  organisations: 11,
  withHelper: 0,
  withHeadcount: 0,
  people: 0,
  described: 0,
  samples: 4,
  samplesChecked: 0,
  legal: 7,
  legalWritten: 0,
};
const states = (seen: Partial<Seen>, said: [string, string][] = []) =>
  Object.fromEntries(setUpSteps({...nothing, ...seen}, new Map(said)).map(({key, state}) => [key, state]));

describe('setting up', () => {
  it('has everything to do on a fresh site, and says so', () => {
    const steps = setUpSteps(nothing, new Map());
    expect(steps.every(({state}) => state === 'open')).toBe(true);
    expect(steps).toHaveLength(10);
    expect(isOpen(steps)).toBe(true);
  });

  it.each([
    ['contact', {contact: true}],
    ['version', {versions: 1}],
    ['mail', {mail: true}],
    ['helpers', {withHelper: 11}],
    ['headcounts', {withHeadcount: 11}],
    ['people', {people: 12}],
    ['steps', {described: 10}],
    ['samples', {samplesChecked: 4}],
    ['legal', {legalWritten: 7}],
  ] as [string, Partial<Seen>][])('%s is done once it can be seen, and alone', (key, seen) => {
    const {[key]: state, ...others} = states(seen);
    expect(state).toBe('done');
    expect(Object.values(others)).not.toContain('done');
  });

  it('is not done by half', () => {
    const steps = setUpSteps({...nothing, withHelper: 10, people: 9, described: 9}, new Map());
    expect(steps.filter(({state}) => state === 'done')).toEqual([]);
    expect(steps.find(({key}) => key === 'helpers')?.count).toEqual({done: 10, of: 11});
  });

  it('keeps what was set aside out of what is to do, unless it is done after all', () => {
    expect(states({}, [['mail', 'aside']]).mail).toBe('aside');
    expect(states({mail: true}, [['mail', 'aside']]).mail).toBe('done');
  });

  it('ends when nothing is left: that the site was said to be open is not enough', () => {
    expect(isOpen(setUpSteps(nothing, new Map([['open', 'done']])))).toBe(true);
    const all = setUpSteps(nothing, new Map(setUpSteps(nothing, new Map()).map(({key}) => [key, 'aside'])));
    expect(isOpen(all)).toBe(false);
  });

  it('is not done by having nothing to check', () => {
    expect(states({samples: 0, samplesChecked: 0}).samples).toBe('open');
  });
});
