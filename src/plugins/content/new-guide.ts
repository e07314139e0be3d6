/** `npm run new guide`: asks five questions and writes a guide in the form that the build checks. */
import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {type Framework, readQuizFiles} from '../../../quizzes/format.ts';
import type {Ask} from '../../../quizzes/new-question.ts';
import {readSources} from './sources.ts';

export type NewGuide = {
  /** The task as its reader would say it, such as "Record a report". */
  title: string;
  competency: {key: string; tier: 'basic' | 'enhanced'};
  /** Keys of job functions. */
  functions: string[];
  /** What follows "When you have finished, you will have". */
  result: string;
  /** Where its facts come from: keys of docs/sources.yaml. */
  sources: string[];
};

/** Where it goes, below docs/, and its key. */
export function placeOf({title, competency}: Pick<NewGuide, 'title' | 'competency'>): {file: string; key: string} {
  const key = title
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-|-$/g, '');
  return {key, file: `docs/${competency.tier}/${competency.key}/${key}.mdx`};
}

export function guideText(guide: NewGuide): string {
  const {title, competency, functions, result, sources} = guide;
  return `---
title: ${JSON.stringify(title)}
key: ${placeOf(guide).key}
description: ${JSON.stringify(`Write one sentence for lists and search results: what this guide on “${title}” is for.`.slice(0, 160))}
tier: ${competency.tier}
competency: ${competency.key}
functions: [${functions.join(', ')}]
minutes: 3
owner: ${competency.tier === 'basic' ? 'coordinator' : 'champion'}
review: P12M
sources: [${sources.join(', ')}]
---

When you have finished, you will have ${result.replace(/[{}<>]/g, '').replace(/\.?$/, '.')}

**Who does this:** say which roles do it, and who helps them.

## Before you start

- Say what must be true, known or at hand before the first step.

## Steps

1. **Write the first thing to do.** Say how, in one or two sentences. *Result:* say what the reader then has.

   <InYourVersion step="first-clicks" title="Name what only somebody at the system can describe" />

2. **Write the next thing to do.** One action a step. *Result:* say what the reader then has.

## Common mistakes

- **Name the mistake.** Say what to do instead.

## Why it matters

Say what goes wrong without it, with its source.
`;
}

async function askFor(ask: Ask, {competencies, functions}: Framework, sources: string[]): Promise<NewGuide> {
  const required = (answer: string) => (answer.length < 5 ? 'Write a few words.' : undefined);
  const oneOf = (keys: string[]) => (answer: string) => (keys.includes(answer) ? undefined : `One of: ${keys.join(', ')}`);
  const keys = competencies.map(({key}) => key);
  const jobs = functions.map(({key}) => key);
  const title = await ask('1 of 5  The task, as its reader would say it (such as: Record a report)', (answer) =>
    /[a-z]{2}/i.test(answer) ? required(answer) : 'Write it in letters.',
  );
  const key = await ask(`2 of 5  Its competency (${keys.join(', ')})`, oneOf(keys));
  const chosen = await ask(`3 of 5  Who needs it, with commas between (${jobs.join(', ')})`, (answer) =>
    listOf(answer).length === 0 ? 'Name at least one.' : listOf(answer).map(oneOf(jobs)).find(Boolean),
  );
  const result = await ask('4 of 5  When you have finished, you will have …', required);
  const chosenSources = await ask(`5 of 5  Where its facts come from, with commas between (${sources.join(', ')})`, (answer) =>
    listOf(answer).length === 0 ? 'Name at least one.' : listOf(answer).map(oneOf(sources)).find(Boolean),
  );
  const competency = competencies.find((each) => each.key === key);
  if (competency === undefined) throw new Error(`There is no competency "${key}".`);
  return {title, competency, functions: listOf(chosen), result, sources: listOf(chosenSources)};
}

const listOf = (answer: string) =>
  answer
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');

/** Asks, and writes the guide below the project's docs/. */
export async function addGuide(ask: Ask, project: string): Promise<string> {
  const guide = await askFor(ask, readQuizFiles(join(project, 'quizzes')).framework, Object.keys(readSources(project)));
  const {file} = placeOf(guide);
  const absolute = join(project, file);
  if (existsSync(absolute)) throw new Error(`${file} is there already. Choose another title, or change that guide.`);
  mkdirSync(dirname(absolute), {recursive: true});
  writeFileSync(absolute, guideText(guide));
  return `Wrote ${file}. Fill it in, then look at it with npm run dev; npm run check tells what is missing.`;
}
