import {describe, expect, it} from 'vitest';
import {changesOf} from './lately.ts';

const checked = (title: string, at: string, given: object = {}) => ({
  kind: 'guide' as const,
  title,
  url: `/${title}`,
  tier: 'basic' as const,
  state: 'verified' as const,
  verification: {system: 'casebook', version: '2.8', by: {role: 'enhanced' as const, organisation: null}, at},
  ...given,
});

describe('changesOf', () => {
  it('tells what was checked and what came into use, newest first', () => {
    const changes = changesOf(
      [checked('old', '2026-11-01T10:00:00.000Z'), checked('new', '2026-11-20T10:00:00.000Z')],
      [
        {system: 'Casebook', version: '2.8', releasedOn: '2026-11-10'},
        {system: 'Casebook', version: '2.9', releasedOn: '2026-12-10'},
      ],
      '2026-11-21',
    );
    expect(changes.map(({what, title, on}) => [what, title, on])).toEqual([
      ['checked', 'new', '2026-11-20'],
      ['released', 'Casebook 2.8', '2026-11-10'],
      ['checked', 'old', '2026-11-01'],
    ]);
  });

  it('leaves out what does not hold any more, what nobody checked, and questions that somebody may be asked', () => {
    const at = '2026-11-20T10:00:00.000Z';
    expect(
      changesOf(
        [
          checked('changed', at, {state: 'changed'}),
          checked('never', at, {verification: null, state: 'unverified'}),
          checked('question', at, {kind: 'question'}),
        ],
        [],
        '2026-11-21',
      ),
    ).toEqual([]);
  });
});
