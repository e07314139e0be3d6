import {expect, it} from 'vitest';
import {missingInRumour} from './rumour.shared.ts';

const nothing = {verdict: null, sources: ''};

it.each([
  ['closed with nothing', nothing, {status: 'delivered', verdict: null, sources: ''}, ['verdict', 'sources']],
  ['closed as not known yet', nothing, {status: 'delivered', verdict: 'not-known-yet', sources: ''}, []],
  ['a verdict without what it rests on', nothing, {status: 'planned', verdict: 'false', sources: ''}, ['sources']],
  ['planned, and nothing claimed', nothing, {status: 'planned', verdict: null, sources: ''}, []],
  [
    'closed on what was said before',
    {verdict: 'true', sources: 'The minutes.'},
    {status: 'declined', verdict: null, sources: ''},
    [],
  ],
] as const)('of a rumour %s: all that is missing at once', (_name, before, step, fields) => {
  expect(Object.keys(missingInRumour(before, step)).sort()).toEqual([...fields].sort());
});
