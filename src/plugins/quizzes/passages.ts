/** Whether the passages that teach the questions are on the built site: pages, and headings on them. */
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parse} from 'node-html-parser';
import type {Quiz} from '../../../quizzes/format.ts';
import {passageUrl} from '../../../quizzes/passages.ts';
import {sourcesOf} from '../../../quizzes/types/kinds.ts';

/** A line for each question whose passage is gone: where it stands, what is missing, and what there is instead. */
export function lostPassages(site: string, quizzes: readonly Pick<Quiz, 'tier' | 'competency' | 'questions'>[]): string[] {
  const known = new Map<string, string[] | undefined>();
  const headingsOf = (url: string) => {
    if (!known.has(url)) known.set(url, headingsIn(join(site, `${url}.html`)));
    return known.get(url);
  };
  return quizzes.flatMap(({tier, competency, questions}) =>
    questions.flatMap((question) =>
      sourcesOf(question).flatMap((source) => {
        const problem = problemWith(source, headingsOf);
        return problem === undefined ? [] : [`quizzes/${tier}/${competency}.yaml, question ${question.id}: ${problem}`];
      }),
    ),
  );
}

function problemWith(source: string, headingsOf: (url: string) => string[] | undefined): string | undefined {
  const [file = ''] = source.split('#');
  const [url = '', anchor = ''] = passageUrl(source).split('#');
  const headings = headingsOf(url);
  if (headings === undefined) return `there is no page ${file}. Write at source: which page teaches it now.`;
  if (headings.includes(anchor)) return undefined;
  const there = headings.map((each) => `#${each}`).join(', ');
  return `${file} has no heading #${anchor} any more. Write at source: one that it has: ${there}.`;
}

function headingsIn(file: string): string[] | undefined {
  if (!existsSync(file)) return undefined;
  const headings = parse(readFileSync(file, 'utf8')).querySelectorAll('.markdown :is(h2, h3, h4, h5, h6)[id]');
  // At the end of a page stands what every page has.
  return headings.filter((heading) => heading.closest('.doc-end') === null).map((heading) => heading.id);
}
