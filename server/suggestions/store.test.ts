import {describe, expect, it} from 'vitest';
import {aPerson, aSuggestion} from '../fixtures/factories.ts';
import {personStore} from '../people/store.ts';
import {fromCursor, toCursor} from '../posts/list.ts';
import {postStore} from '../posts/store.ts';
import {databases} from '../testing/databases.ts';
import {suggestionStore} from './store.ts';

const nothingMore = async () => {};

describe.each(databases)('suggestionStore on %s', (_name, open) => {
  async function aStore() {
    const {db} = await open();
    const people = personStore(db);
    const add = async (given = {}) => {
      const person = aPerson(given);
      await people.add(person);
      return person;
    };
    return {db, suggestions: suggestionStore(db), posts: postStore(db), add};
  }

  it('gives back what it was given', async () => {
    const {suggestions, add} = await aStore();
    const suggestion = aSuggestion({kind: 'rumour', verdict: 'partly', sources: 'Minutes', competency: 'find', details: 'A\nB'});
    await suggestions.add(suggestion, await add(), true);
    expect(await suggestions.get(suggestion.id)).toEqual(suggestion);
    expect(await suggestions.get('unknown')).toBeUndefined();
  });

  it('refuses to save over a step taken since it was read, and tells nobody of it', async () => {
    const {suggestions, add} = await aStore();
    const read = aSuggestion();
    await suggestions.add(read, await add(), false);
    const step = {
      status: 'planned' as const,
      reason: 'In spring.',
      verdict: null,
      role: 'The coordinator',
      takenOn: '2026-11-22',
    };
    await suggestions.saveStep({...read, status: 'planned'}, step, nothingMore);
    let told = false;
    const stale = suggestions.saveStep({...read, status: 'declined'}, step, async () => void (told = true));
    await expect(stale).rejects.toMatchObject({code: 'conflict'});
    expect(told).toBe(false);
    expect(await suggestions.get(read.id)).toMatchObject({status: 'planned', version: 2});
    expect(await suggestions.steps(read.id)).toEqual([step]);
  });

  it('saves neither the step nor the change where the message cannot be saved', async () => {
    const {suggestions, add} = await aStore();
    const read = aSuggestion();
    await suggestions.add(read, await add(), false);
    const step = {
      status: 'planned' as const,
      reason: 'In spring.',
      verdict: null,
      role: 'The coordinator',
      takenOn: '2026-11-22',
    };
    await expect(suggestions.saveStep(read, step, () => Promise.reject(new Error('no paper')))).rejects.toThrow('no paper');
    expect(await suggestions.get(read.id)).toEqual(read);
    expect(await suggestions.steps(read.id)).toEqual([]);
  });

  it('counts people and organisations behind a suggestion, one a person', async () => {
    const {suggestions, posts, add} = await aStore();
    const suggestion = aSuggestion();
    await suggestions.add(suggestion, await add(), false);
    const people = [
      await add({organisation: 'blaby'}),
      await add({organisation: 'blaby'}),
      await add({organisation: 'melton'}),
      await add({organisation: null}),
    ];
    for (const person of [...people, ...people]) await posts.sayMeToo(suggestion.id, person, true);
    expect(await suggestions.meTooOf(suggestion.id, people[0]?.id)).toEqual({people: 4, organisations: 2, you: true});
    await posts.sayMeToo(suggestion.id, people[2] ?? aPerson(), false);
    expect(await suggestions.meTooOf(suggestion.id, undefined)).toEqual({people: 3, organisations: 1, you: false});
  });

  it('lists by day and then id, whatever order they came in, a page at a time, and each once', async () => {
    const {suggestions, add} = await aStore();
    const author = await add();
    const days = Array.from({length: 45}, (_, number) => `2026-11-${String(1 + ((number * 7) % 15)).padStart(2, '0')}`);
    for (const receivedOn of days) await suggestions.add(aSuggestion({receivedOn}), author, false);
    await suggestions.add(aSuggestion({visibility: 'held', hiddenReason: 'A name', hiddenOn: '2026-11-21'}), author, false);
    const seen = [];
    let page = await suggestions.newestFirst({}, undefined);
    seen.push(...page.items);
    while (page.more) {
      page = await suggestions.newestFirst({}, fromCursor(toCursor(seen.at(-1) ?? {receivedOn: '', id: ''})));
      seen.push(...page.items);
    }
    expect(seen).toHaveLength(45);
    expect(new Set(seen.map(({id}) => id)).size).toBe(45);
    const expected = seen.toSorted((a, b) => b.receivedOn.localeCompare(a.receivedOn) || (a.id < b.id ? -1 : 1));
    expect(seen.map(({id}) => id)).toEqual(expected.map(({id}) => id));
    expect(Object.values(await suggestions.counts({})).reduce((sum, each) => sum + each, 0)).toBe(45);
  });

  it('filters by kind, status and competency together', async () => {
    const {suggestions, add} = await aStore();
    const author = await add();
    const wanted = aSuggestion({kind: 'fault', status: 'planned', competency: 'find'});
    for (const other of [{kind: 'idea'}, {status: 'received'}, {competency: 'risk'}] as const)
      await suggestions.add(aSuggestion({...wanted, id: aSuggestion().id, ...other}), author, false);
    await suggestions.add(wanted, author, false);
    const filter = {kind: 'fault', status: 'planned', competency: 'find'} as const;
    expect((await suggestions.newestFirst(filter, undefined)).items.map(({id}) => id)).toEqual([wanted.id]);
    expect(await suggestions.counts(filter)).toEqual({planned: 1, received: 1});
  });
});
