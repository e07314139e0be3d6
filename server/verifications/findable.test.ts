import {describe, expect, it} from 'vitest';
import {aPage} from '../fixtures/factories.ts';
import {findablePages} from './findable.ts';

const page = aPage({
  key: 'find-person',
  sections: [
    {anchor: 'before', heading: 'Before', text: 'Know the name.'},
    {anchor: 'steps', heading: 'Steps', text: 'Search.'},
  ],
  steps: [{step: 'open', title: 'Open it', anchor: 'steps'}],
});

describe('a page as search knows it', () => {
  it('has what was described in the section where it stands, and how far it can be trusted', async () => {
    const parts = findablePages({
      manifest: {schema: 'content/1', pages: [page, aPage({key: null})]},
      trust: {all: async () => new Map([['find-person', {state: 'verified' as const, verification: {version: '2.8'}}]])},
      leading: async () => ({key: 'casebook', shortName: 'Casebook'}),
      shownTexts: {
        all: async () =>
          new Map([
            [
              'find-person',
              [
                {step: 'open', systemName: 'Casebook', version: '2.8', body: 'Press it.'},
                {step: 'open', systemName: 'Successor', version: '1', body: 'Touch it.'},
              ],
            ],
          ]),
      },
      replaced: async () => new Map(),
      markdown: {toText: (markdown) => `${markdown} In words.`},
    });
    const [found, other] = (await parts.next()).value ?? [];
    expect(found?.sections.map(({text}) => text)).toEqual([
      'Know the name.',
      'Search. Casebook 2.8: Press it. In words. Successor 1: Touch it. In words.',
    ]);
    expect(found).toMatchObject({state: 'verified', verifiedFor: 'Casebook 2.8'});
    expect(other?.state).toBeNull();
  });
});
