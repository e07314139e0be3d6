import {describe, expect, it} from 'vitest';
import type {SearchResult} from '../../../server/search/contract.ts';
import {grouped} from './result-groups.ts';

const result = (kind: SearchResult['kind'], title: string) => ({kind, title}) as SearchResult;

describe('results by group', () => {
  it('stand in one order, after the group of the best', () => {
    const groups = grouped([result('term', 'CPN'), result('guide', 'Warn'), result('term', 'CPW'), result('action', 'Report')]);
    expect(groups.map(({name, results}) => [name, results.map(({title}) => title)])).toEqual([
      ['Glossary', ['CPN', 'CPW']],
      ['Do this', ['Report']],
      ['Guides', ['Warn']],
    ]);
  });
});
