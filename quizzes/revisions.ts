/**
 * Which questions there are in which revision, with a hash of what they ask and take for right. Statistics are kept per revision: a
 * changed key under an old number would mix two questions. `revisions.json` is committed; `npm run record-revisions` writes it.
 */
import {createHash} from 'node:crypto';
import type {AnyQuestion} from './types/kinds.ts';

export type Revisions = Record<string, {rev: number; hash: string}>;

/** What may change without a new revision: why something is right, what a mistake is called, and which passage teaches it. */
const free = new Set(['why', 'misconception', 'source', 'rev']);

function hashOf(question: AnyQuestion): string {
  const asked = JSON.stringify(question, (name, value) => (free.has(name) ? undefined : value));
  return createHash('sha256').update(asked).digest('hex').slice(0, 16);
}

export const revisionsOf = (questions: readonly AnyQuestion[]): Revisions =>
  Object.fromEntries(questions.map((question) => [question.id, {rev: question.rev, hash: hashOf(question)}]));

/** A sentence for each question that changed without a new revision, went back, or is not recorded yet. */
export function revisionMistakes(questions: readonly AnyQuestion[], recorded: Revisions): string[] {
  return questions.flatMap((question) => {
    const {id, rev} = question;
    const before = recorded[id];
    if (before === undefined || rev > before.rev)
      return [`question ${id}, revision ${rev}, is not recorded yet. Run: npm run record-revisions`];
    if (rev < before.rev)
      return [`question ${id} is revision ${rev}, but revision ${before.rev} is recorded. Write rev: ${before.rev}.`];
    if (hashOf(question) !== before.hash)
      return [
        `question ${id} asks something else, or takes something else for right, than before. Write rev: ${rev + 1}, then run: npm run record-revisions`,
      ];
    return [];
  });
}

/**
 * The record after a change: a question that is gone stays in it, so that its id is never used again for another.
 *
 * Throws where a question changed under its old number: recording would hide it.
 */
export function record(questions: readonly AnyQuestion[], recorded: Revisions): Revisions {
  const wrong = revisionMistakes(questions, recorded).filter((mistake) => !mistake.includes('not recorded yet'));
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  const all = {...recorded, ...revisionsOf(questions)};
  return Object.fromEntries(Object.entries(all).sort(([a], [b]) => a.localeCompare(b)));
}
