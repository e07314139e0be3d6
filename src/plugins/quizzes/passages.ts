/** Whether the passages that teach the questions are there: files of the site, and headings in them. */
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {createSlugger} from '@docusaurus/utils';
import type {Quiz} from '../../../quizzes/format.ts';
import {sourcesOf} from '../../../quizzes/types/explain.ts';

/** A line for each question whose passage is gone: where it stands, what is missing, and what there is instead. */
export function lostPassages(siteDir: string, quizzes: readonly Pick<Quiz, 'tier' | 'competency' | 'questions'>[]): string[] {
  return quizzes.flatMap(({tier, competency, questions}) =>
    questions.flatMap((question) =>
      sourcesOf(question).flatMap((source) => {
        const problem = problemWith(siteDir, source);
        return problem === undefined ? [] : [`quizzes/${tier}/${competency}.yaml, question ${question.id}: ${problem}`];
      }),
    ),
  );
}

function problemWith(siteDir: string, source: string): string | undefined {
  const [file = '', anchor = ''] = source.split('#');
  const path = join(siteDir, file);
  if (!existsSync(path)) return `there is no file ${file}. Write at source: which page teaches it now.`;
  const anchors = anchorsIn(readFileSync(path, 'utf8'));
  if (anchors.includes(anchor)) return undefined;
  return `${file} has no heading #${anchor} any more. Write at source: one that it has: ${anchors.map((each) => `#${each}`).join(', ')}.`;
}

/** Of each heading, as Docusaurus will make it. */
function anchorsIn(text: string): string[] {
  const slugger = createSlugger();
  const headings = text.matchAll(/^#{2,6}\s+(.*?)\s*(?:\{\/\*\s*#([\w-]+)\s*\*\/\})?$/gm);
  return [...headings].map(([, heading = '', id]) => id ?? slugger.slug(heading.replace(/[*_`]/g, '')));
}
