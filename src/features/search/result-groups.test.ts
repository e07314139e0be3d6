import {describe, expect, it} from 'vitest';
import type {SearchResult} from '../../../server/search/contract.ts';
import {grouped} from './result-groups.ts';

const result = (kind: SearchResult['kind'], title: string) => ({kind, title}) as SearchResult;

describe('results by group', () => {
  it('keep their order, with the group of the best first', () => {
    const groups = grouped([result('term', 'CPN'), result('guide', 'Warn'), result('term', 'CPW'), result('action', 'Report')]);
    expect(groups.map(({name, results}) => [name, results.map(({title}) => title)])).toEqual([
      ['Words', ['CPN', 'CPW']],
      ['Guides', ['Warn']],
      ['Do this', ['Report']],
    ]);
  });
});
