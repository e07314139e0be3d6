import {describe, expect, it} from 'vitest';
import {aQuizQuestion} from '../server/fixtures/factories.ts';
import {record, revisionMistakes, revisionsOf} from './revisions.ts';

const question = aQuizQuestion();
const recorded = revisionsOf([question]);
const [a, b, c] = question.options;
const moved = {...question, options: [{...a, correct: true}, {...b, correct: false}, c]} as typeof question;

describe('the revisions of questions', () => {
  it('let a better why, another name of a mistake and another passage pass', () => {
    const options = question.options.map((option) => ({...option, why: 'Said better.', misconception: 'so-called'}));
    expect(revisionMistakes([{...question, options, source: 'docs/basic/find/other.mdx#steps'}], recorded)).toEqual([]);
  });

  it.each([
    ['another key', moved],
    ['another word', {...question, stem: 'What next?'}],
    ['another option', {...question, options: question.options.slice(0, 2)}],
  ])('stop %s under the old number, and say what to write', (_what, changed) => {
    expect(revisionMistakes([changed], recorded)).toEqual([
      expect.stringContaining('Write rev: 2, then run: npm run record-revisions'),
    ]);
    expect(() => record([changed], recorded)).toThrow('Write rev: 2');
  });

  it('ask for a record of what is new, and keep what is gone', () => {
    const next = {...moved, rev: 2};
    expect(revisionMistakes([next], recorded)).toEqual([expect.stringContaining('is not recorded yet')]);
    expect(revisionMistakes([next], record([next], recorded))).toEqual([]);
    expect(Object.keys(record([aQuizQuestion({id: 'find-002'})], recorded))).toEqual(['find-001', 'find-002']);
  });

  it('refuse an older number', () => {
    expect(revisionMistakes([question], record([{...moved, rev: 2}], recorded))).toEqual([
      expect.stringContaining('Write rev: 2.'),
    ]);
  });
});
