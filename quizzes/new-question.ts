/** `npm run new question`: asks four questions and adds an empty question to a quiz. The build then asks for what is not written. */
import {appendFileSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {type Quiz, readQuizFiles} from './format.ts';
import type {Revisions} from './revisions.ts';
import {sourcesOf} from './types/kinds.ts';

/** Asks until the answer will do. */
export type Ask = (question: string, check: (answer: string) => string | undefined) => Promise<string>;

const because = 'why: ""';
const option = (id: string, more = '') => `      - id: ${id}\n        text: ""\n${more}        ${because}`;
const isRight = '        correct: true\n';

/** What each kind has beside its stem. The build says of each empty text what belongs there. */
const bodies = {
  single: `    options:\n${option('a', isRight)}\n${option('b')}\n${option('c')}\n${option('d')}`,
  multiple: `    options:\n${option('a', isRight)}\n${option('b', isRight)}\n${option('c')}\n${option('d')}`,
  truefalse: '    answer: true\n    why:\n      "true": ""\n      "false": ""',
  numeric: `    answer: 0\n    ${because}`,
  short: `    accept: [""]\n    ${because}`,
  match: `    pairs:\n      - {prompt: "", answer: "", ${because}}\n      - {prompt: "", answer: "", ${because}}\n      - {prompt: "", answer: "", ${because}}`,
  order: `    items:\n      - {text: "", ${because}}\n      - {text: "", ${because}}\n      - {text: "", ${because}}`,
  cloze: `    gaps:\n      - id: gap\n        options:\n          - {text: "", correct: true, ${because}}\n          - {text: "", ${because}}\n          - {text: "", ${because}}`,
} as const;
export type NewKind = keyof typeof bodies;
export const newKinds = Object.keys(bodies) as NewKind[];

/** One more than any that is used, or ever was: an id is never used again. */
export function nextId({competency, questions}: Pick<Quiz, 'competency' | 'questions'>, recorded: Revisions): string {
  const ids = [...questions.map(({id}) => id), ...Object.keys(recorded)];
  const numbers = ids.flatMap((id) => {
    const [, number] = id.match(new RegExp(`^${competency}-(\\d+)`)) ?? [];
    return number === undefined ? [] : [Number(number)];
  });
  return `${competency}-${String(Math.max(0, ...numbers) + 1).padStart(3, '0')}`;
}

export function questionText({id, kind, source, stem}: {id: string; kind: NewKind; source: string; stem: string}): string {
  const asked = kind === 'cloze' && !stem.includes('{{gap}}') ? `${stem} {{gap}}` : stem;
  return `\n  - id: ${id}\n    rev: 1\n    type: ${kind}\n    source: ${source}\n    stem: ${JSON.stringify(asked)}\n${bodies[kind]}\n`;
}

export async function addQuestion(ask: Ask, folder: string): Promise<string> {
  const {quizzes} = readQuizFiles(folder, {checkRevisions: false});
  const ids = quizzes.map(({id}) => id);
  const chosen = await ask(`1 of 4  The quiz (${ids.join(', ')})`, (answer) =>
    ids.includes(answer) ? undefined : `One of: ${ids.join(', ')}`,
  );
  const quiz = quizzes.find(({id}) => id === chosen);
  if (quiz === undefined) throw new Error(`There is no quiz "${chosen}".`);
  const kind = await ask(`2 of 4  What kind of question (${newKinds.join(', ')})`, (answer) =>
    (newKinds as string[]).includes(answer) ? undefined : `One of: ${newKinds.join(', ')}`,
  );
  const taught = [...new Set(quiz.questions.flatMap(sourcesOf))];
  const source = await ask(
    `3 of 4  The passage that teaches it, such as:\n${taught.map((each) => `        ${each}`).join('\n')}`,
    (answer) =>
      /^docs\/[\w/-]+\.mdx?#[\w-]+$/.test(answer)
        ? undefined
        : 'Write the file and the heading, such as docs/basic/find/x.mdx#steps.',
  );
  const stem = await ask('4 of 4  What it asks, in one or two sentences', (answer) =>
    answer.length < 10 ? 'Write a sentence.' : undefined,
  );
  const file = `${quiz.tier}/${quiz.competency}.yaml`;
  const recorded = JSON.parse(readFileSync(join(folder, 'revisions.json'), 'utf8')) as Revisions;
  const id = nextId(quiz, recorded);
  appendFileSync(join(folder, file), questionText({id, kind: kind as NewKind, source, stem}));
  return `Added ${id} at the end of quizzes/${file}. Fill in its answers, each with its why; then run npm run record-revisions, and npm run check.`;
}
