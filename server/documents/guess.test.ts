import {expect, it} from 'vitest';
import {guessFacts} from './guess.ts';

const section = (heading: string, text = '') => [{heading, text}];

it.each([
  ['Diary_Sheet_v2 FINAL.docx', [], {title: 'Diary Sheet', folder: 'Forms', stage: 'victim'}],
  [
    'scan0001.pdf',
    section('Risk assessment checklist'),
    {title: 'Risk assessment checklist', folder: 'Checklists', stage: 'assess'},
  ],
  [
    'ASB-closing-letter-2024.docx',
    section('Page 1', 'Dear Sir'),
    {title: 'ASB closing letter', folder: 'Letters', stage: 'close'},
  ],
  ['information sharing protocol (1).odt', [], {title: 'information sharing protocol', folder: 'Agreements', stage: 'share'}],
  // A part of it is not its title.
  ['privacy policy.docx', section('1. Why we ask'), {title: 'privacy policy', folder: 'Forms', stage: 'run'}],
  // A word that begins like a sign of a version is none.
  ['Newbiggin draft policy, updated.docx', [], {title: 'Newbiggin policy,', folder: 'Forms', stage: 'run'}],
  ['x.pdf', [], {title: 'Form x', folder: 'Forms', stage: 'run'}],
])('a file called %s is taken for what it seems', (name, sections, expected) => {
  expect(guessFacts(name, sections)).toEqual({
    ...expected,
    title: expected.title.charAt(0).toUpperCase() + expected.title.slice(1),
  });
});
