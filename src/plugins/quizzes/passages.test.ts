import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {readQuizFiles} from '../../../quizzes/format.ts';
import {temporaryFolder} from '../../../server/testing/databases.ts';
import {aQuiz, aQuizQuestion} from '../../../server/testing/factories.ts';
import {lostPassages} from './passages.ts';

describe('lostPassages', () => {
  const lines = (source: string) => {
    const site = temporaryFolder();
    mkdirSync(join(site, 'docs/basic/find'), {recursive: true});
    writeFileSync(
      join(site, 'docs/basic/find/x.mdx'),
      '## Before you start\n\n## Two *words*, here {/* #short */}\n\n## Steps\n\n### Steps\n',
    );
    return lostPassages(site, [aQuiz({questions: [aQuizQuestion({source})]})]);
  };

  it.each(['steps', 'steps-1', 'short', 'before-you-start'])('finds #%s', (anchor) => {
    expect(lines(`docs/basic/find/x.mdx#${anchor}`)).toEqual([]);
  });

  it('says which file, which question, what is gone and what there is', () => {
    expect(lines('docs/basic/find/x.mdx#gone')).toEqual([
      'quizzes/basic/find.yaml, question find-001: docs/basic/find/x.mdx has no heading #gone any more. Write at source: one that it has: #before-you-start, #short, #steps, #steps-1.',
    ]);
    expect(lines('docs/basic/find/y.mdx#gone')).toEqual([
      'quizzes/basic/find.yaml, question find-001: there is no file docs/basic/find/y.mdx. Write at source: which page teaches it now.',
    ]);
  });

  it('finds every passage of every quiz of this project', () => {
    expect(lostPassages('.', readQuizFiles('quizzes').quizzes)).toEqual([]);
  });
});
