import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {temporaryFolder} from '../server/testing/databases.ts';
import {addPeriod, readQuizFiles} from './format.ts';
import {passageUrl} from './passages.ts';

const framework = `schema: framework/1
required: {share: 0.9, score: 0.8}
evidence: {valid_for: P365D, fewest_questions: 4}
competencies:
  - {key: find, tier: basic, name: Find, description: Find it., difficult: y, important: y, frequent: y}
functions:
  - {key: call-taker, name: Call-taker, needs: [find]}
`;
const question = (id: string, more = '') => `  - id: ${id}
    rev: 1
    type: single
    source: docs/basic/find/x.mdx#steps
    stem: What?
    options:
      - {id: a, text: One, correct: true, why: Because.}
      - {id: b, text: Two, why: No.${more}}
`;
const quiz = (questions: string) => `schema: quiz/1
id: basic-find
tier: basic
competency: find
title: Finding
draw: {count: 5, up_to: 8, shuffle: true}
attempts: {assessment: 2, cooldown: P7D, practice: unlimited}
feedback: {when: after_submit, reveal_key: on_pass}
certainty: "off"
valid_for: P365D
questions:
${questions}`;
const eight = Array.from({length: 8}, (_, number) => question(`q-${number}`)).join('');

function folderWith(quizText: string, frameworkText = framework): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'basic'));
  mkdirSync(join(folder, 'enhanced'));
  writeFileSync(join(folder, 'framework.yaml'), frameworkText);
  writeFileSync(join(folder, 'basic/find.yaml'), quizText);
  return folder;
}

describe('readQuizFiles', () => {
  it('reads a pool of eight', () => {
    expect(readQuizFiles(folderWith(quiz(eight)), {checkRevisions: false}).quizzes[0]).toMatchObject({
      id: 'basic-find',
      questions: {length: 8},
    });
  });

  it.each([
    ['a pool under eight', quiz(question('q-1')), /basic\/find\.yaml:\d+: questions: .*at least eight/],
    [
      'two keys of a single question',
      quiz(eight + question('q-9', ', correct: true')),
      /find\.yaml:\d+: questions\.8\.options: .*exactly one correct/,
    ],
    ['an id used twice', quiz(eight + question('q-1')), /Two questions have the same id/],
    ['an option without its why', quiz(eight.replace('why: No.', 'extra: No.')), /Say why/],
    ['YAML that is broken', quiz(eight).replace('title: Finding', 'title: "Finding'), /find\.yaml:\d+: /],
    [
      'a competency of another tier',
      quiz(eight).replace('tier: basic', 'tier: enhanced'),
      /not a enhanced competency|not an? enhanced competency/,
    ],
    ['a source that names no passage', quiz(eight.replaceAll('#steps', '')), /Name the passage/],
  ])('refuses %s with file, line and cure', (_what, text, message) => {
    expect(() => readQuizFiles(folderWith(text))).toThrow(message);
  });

  it('refuses a file that is not UTF-8, because a guess at its accents would be served', () => {
    const folder = folderWith(quiz(eight));
    writeFileSync(join(folder, 'basic/find.yaml'), Buffer.from(quiz(eight).replace('Finding', 'Caf\xe9s'), 'latin1'));
    expect(() => readQuizFiles(folder)).toThrow('quizzes/basic/find.yaml: It is not saved as UTF-8.');
  });

  it('refuses a question that is not recorded in its revision, with the cure', () => {
    expect(() => readQuizFiles(folderWith(quiz(eight)))).toThrow(/basic\/find\.yaml: question q-1.*npm run record-revisions/);
  });

  it('refuses a job function that needs an unknown competency', () => {
    expect(() => readQuizFiles(folderWith(quiz(eight), framework.replace('needs: [find]', 'needs: [find, fly]')))).toThrow(
      /call-taker.*fly/,
    );
  });

  it('reads the real files', () => {
    const {framework: real, quizzes} = readQuizFiles('quizzes');
    expect(real.competencies).toHaveLength(14);
    // Every competency has a quiz, with at least eight questions, and every kind of question is used.
    expect(quizzes.map(({competency}) => competency).sort()).toEqual(real.competencies.map(({key}) => key).sort());
    const used = new Set(quizzes.flatMap(({questions}) => questions.map(({type}) => type)));
    expect([...used].sort()).toEqual([
      'cloze',
      'match',
      'multiple',
      'numeric',
      'order',
      'scenario',
      'selfrate',
      'short',
      'single',
      'truefalse',
    ]);
  });
});

describe('addPeriod', () => {
  it.each([
    ['2026-11-21', 'P7D', '2026-11-28'],
    ['2027-01-31', 'P1M', '2027-02-28'],
    ['2028-02-29', 'P12M', '2029-02-28'],
    ['2026-11-21', 'P365D', '2027-11-21'],
  ])('%s and %s is %s', (from, period, to) => {
    expect(addPeriod(new Date(from), period).toISOString().slice(0, 10)).toBe(to);
  });
});

describe('passageUrl', () => {
  it('is the address of the passage on the site', () => {
    expect(passageUrl('docs/basic/find/earlier-reports.mdx#steps')).toBe('/basic/find/earlier-reports#steps');
  });
});
