/** What answers to a frozen set are worth. */
import type {Answers, FrozenSet} from './frozen-set.ts';
import {score} from './types/kinds.ts';

/** Questions in doubt, by what `revisionOf` calls them: everybody is given their mark, so that nobody fails by a question's fault. */
export type InDoubt = ReadonlySet<string>;
const noneInDoubt: InDoubt = new Set();
export const revisionOf = (id: string, rev: number): string => `${id} ${rev}`;

/** Between 0 and the number of questions: parts of an answer count where its kind says so. What was asked in addition and is open is left out. */
export function pointsOf({questions, more}: FrozenSet, answers: Answers, inDoubt: InDoubt = noneInDoubt): number {
  const open = more?.answered === false ? more.keys : [];
  return questions.reduce((sum, question) => {
    if (open.includes(question.key)) return sum;
    const points = score(question, answers[question.key] ?? []);
    if (points === null) return sum;
    return sum + (inDoubt.has(revisionOf(question.id, question.rev)) ? 1 : points);
  }, 0);
}

/** The whole ones of them, which are what a pass mark counts. */
export const wholePoints = (points: number): number => Math.floor(points + 1e-9);
