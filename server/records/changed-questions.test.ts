import {describe, expect, it} from 'vitest';
import {aPage, aQuiz, aQuizQuestion} from '../fixtures/factories.ts';
import type {Release} from '../releases/contract.ts';
import {databases} from '../testing/databases.ts';
import {createChangedQuestions, passageHash} from './changed-questions.ts';
import {passageStore} from './passage-store.ts';

const person = 'docs/basic/find/earlier-reports-person.mdx#steps';
const address = 'docs/basic/find/earlier-reports-address.mdx#steps';
const quiz = aQuiz({
  questions: [
    ...Array.from({length: 6}, (_, number) => aQuizQuestion({id: `find-00${number + 1}`, source: person})),
    aQuizQuestion({id: 'find-007', source: address}),
    aQuizQuestion({id: 'find-008', source: address}),
  ],
});
const manifest = (personText = 'Search the name.') => ({
  schema: 'content/1' as const,
  pages: [
    aPage({
      key: 'earlier-reports-person',
      url: '/basic/find/earlier-reports-person',
      sections: [{anchor: 'steps', heading: 'Steps', text: personText}],
    }),
    aPage({
      key: 'earlier-reports-address',
      url: '/basic/find/earlier-reports-address',
      sections: [{anchor: 'steps', heading: 'Steps', text: 'Search the address.'}],
    }),
  ],
});
const release = (given: Partial<Release> = {}): Release => ({
  system: 'casebook',
  version: '2.9',
  releasedOn: '2026-11-10',
  areas: ['find'],
  pages: [],
  note: '',
  recordedAt: null,
  edition: 1,
  ...given,
});

describe('passageHash', () => {
  it.each([
    ['Search the NAME, then', 'Search\nthe name then.', true],
    ['You must search.', 'You must not search.', false],
  ])('of %j and %j is the same: %s', (a, b, same) => {
    expect(passageHash(manifest(a), person) === passageHash(manifest(b), person)).toBe(same);
  });

  it('of a heading within a section takes the whole page; of a page that is gone there is none', () => {
    const inner = person.replace('#steps', '#inner');
    expect(passageHash(manifest('a'), inner)).not.toBe(passageHash(manifest('b'), inner));
    expect(passageHash({pages: []}, person)).toBeUndefined();
  });
});

describe.each(databases)('createChangedQuestions on %s', (_name, open) => {
  async function aStart() {
    const {db} = await open();
    return async ({
      text,
      releases = [],
      at = '2026-11-21T10:00:00.000Z',
    }: {
      text?: string;
      releases?: Release[];
      at?: string;
    } = {}) => {
      const changedQuestions = createChangedQuestions({
        quizzes: [quiz],
        manifest: manifest(text),
        passages: passageStore(db),
        releases: async () => releases,
        // One organisation has moved on.
        systemsToday: async () => ({of: (organisation) => ({key: organisation === 'melton' ? 'successor' : 'casebook'})}),
        today: () => at.slice(0, 10),
        now: () => new Date(at),
      });
      await changedQuestions.notePassages();
      const changes = await changedQuestions.changes();
      return (since: string, organisation = 'blaby') => changes('basic-find', since, organisation);
    };
  }
  const before = '2026-11-01T10:00:00.000Z';

  it('marks nothing on the first start, and only the questions of a passage that changed on a later one', async () => {
    const start = await aStart();
    expect((await start())(before).questions).toEqual([]);
    const changed = await start({text: 'Search every spelling.'});
    expect(changed(before)).toEqual({
      questions: ['find-001', 'find-002', 'find-003', 'find-004', 'find-005', 'find-006'],
      last: '2026-11-21T10:00:00.000Z',
    });
    expect(changed('2026-11-21T10:00:00.000Z')).toEqual({questions: [], last: null});
    // The next start changes nothing about when it was.
    const later = await start({text: 'Search every spelling.', at: '2026-12-01T10:00:00.000Z'});
    expect(later('2026-11-25T10:00:00.000Z').questions).toEqual([]);
  });

  it('asks nobody anything because an older build ran again for a while', async () => {
    const start = await aStart();
    await start();
    await start({text: 'Search every spelling.'});
    await start({at: '2026-11-22T10:00:00.000Z'});
    const again = await start({text: 'Search every spelling.', at: '2026-11-23T10:00:00.000Z'});
    expect(again('2026-11-21T12:00:00.000Z').questions).toEqual([]);
  });

  it('marks all of an area that a release touched, or only the questions of the pages it names', async () => {
    const start = await aStart();
    expect((await start({releases: [release()]}))(before).questions).toHaveLength(8);
    const ofPage = await start({releases: [release({pages: ['earlier-reports-address']})]});
    expect(ofPage(before).questions).toEqual(['find-007', 'find-008']);
    expect((await start({releases: [release({areas: ['record']})]}))(before).questions).toEqual([]);
  });

  it('counts a release from its day on, or from when it was recorded if that was later', async () => {
    const start = await aStart();
    const changes = await start({releases: [release(), release({version: '3.0', releasedOn: '2026-12-01'})]});
    expect(changes('2026-11-09T23:00:00.000Z').questions).toHaveLength(8);
    expect(changes('2026-11-10T08:00:00.000Z').questions).toEqual([]);
    const late = await start({releases: [release({recordedAt: '2026-11-18T15:00:00.000Z'})]});
    expect(late('2026-11-18T09:00:00.000Z')).toMatchObject({questions: {length: 8}, last: '2026-11-18T15:00:00.000Z'});
    expect(late('2026-11-18T16:00:00.000Z').questions).toEqual([]);
    const early = await start({releases: [release({recordedAt: '2026-11-01T15:00:00.000Z'})]});
    expect(early('2026-11-05T09:00:00.000Z').last).toBe('2026-11-10T00:00:00.000Z');
  });

  it('asks of a release nobody but the people of its system', async () => {
    const start = await aStart();
    const changed = await start({releases: [release({system: 'successor'})]});
    expect(changed(before, 'blaby').questions).toEqual([]);
    expect(changed(before, 'melton').questions).toHaveLength(8);
  });
});
