import {describe, expect, it} from 'vitest';
import {inOrder, type Release} from '../releases/contract.ts';
import {trustOf, type Verified} from './rules.ts';

const subject = {hash: 'as it is', competency: 'find', pages: ['a-guide'], review: 'P12M'};
const verified: Verified = {
  system: 'casebook',
  version: '2.8',
  hash: 'as it is',
  by: {role: 'champion', organisation: 'Blaby District Council'},
  at: '2026-03-02T10:00:00.000Z',
  on: '2026-03-02',
};
const release = (version: string, releasedOn: string, areas: string[]): Release => ({
  system: 'casebook',
  version,
  releasedOn,
  areas,
  pages: [],
  note: '',
  recordedAt: null,
  edition: 1,
});
const before = release('2.8', '2026-01-10', ['find', 'record']);
const trusted = (today: string, releases: Release[] = [before], given: Partial<Verified> = {}) =>
  trustOf(subject, {...verified, ...given}, inOrder(releases), today);

describe('trustOf', () => {
  it('says that nobody has verified a page', () => {
    expect(trustOf(subject, undefined, [before], '2026-05-01')).toEqual({
      state: 'unverified',
      verification: null,
      dueOn: null,
      release: null,
    });
  });

  it.each([
    ['2026-03-02', 'verified'],
    ['2027-01-30', 'verified'],
    ['2027-01-31', 'due'],
    ['2027-03-02', 'due'],
    ['2027-03-03', 'overdue'],
  ])('on %s says %s of a page to be reviewed every twelve months', (today, state) => {
    expect(trusted(today)).toMatchObject({state, dueOn: '2027-03-02', release: null});
  });

  it('says that a page changed, however recent its verification', () => {
    expect(trusted('2026-03-03', [before], {hash: 'as it was'}).state).toBe('changed');
  });

  it('is due from the day of a release that touches its area, and overdue thirty days later', () => {
    const releases = [before, release('2.9', '2026-06-01', ['find'])];
    expect(trusted('2026-05-31', releases)).toMatchObject({state: 'verified', release: null});
    expect(trusted('2026-06-01', releases)).toMatchObject({state: 'due', release: '2.9', dueOn: '2026-07-01'});
    expect(trusted('2026-07-01', releases).state).toBe('due');
    expect(trusted('2026-07-02', releases).state).toBe('overdue');
  });

  it('does not ask again for a release of other areas, for the version it names, or for an older one recorded late', () => {
    expect(trusted('2026-08-01', [before, release('2.9', '2026-06-01', ['record'])]).state).toBe('verified');
    expect(trusted('2026-08-01', [before, release('2.9', '2026-06-01', ['find'])], {version: '2.9'}).state).toBe('verified');
    expect(trusted('2026-08-01', [release('2.7', '2025-06-01', ['find']), before]).state).toBe('verified');
  });

  it('keeps the day the first release set when a second follows, and names the newest', () => {
    const releases = [before, release('2.9', '2026-06-01', ['find']), release('2.10', '2026-06-20', ['find'])];
    expect(trusted('2026-06-21', releases)).toMatchObject({dueOn: '2026-07-01', release: '2.10'});
  });

  it('orders two versions of one day by their numbers', () => {
    const releases = [release('2.10', '2026-06-01', ['find']), release('2.9', '2026-06-01', [])];
    expect(trusted('2026-06-02', releases, {version: '2.9'}).state).toBe('due');
    expect(trusted('2026-06-02', releases, {version: '2.10'}).state).toBe('verified');
  });

  it('asks nothing of a page of no area, and has no date where no period is set', () => {
    const releases = [before, release('2.9', '2026-06-01', ['find'])];
    expect(trustOf({...subject, competency: null, review: null}, verified, releases, '2030-01-01')).toMatchObject({
      state: 'verified',
      dueOn: null,
    });
  });
});
