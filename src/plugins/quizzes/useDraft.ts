/** The answers of an open attempt, kept until they are sent. */
import {useState} from 'react';
import * as z from 'zod';
import {dropDraft, keepDraft, readDraft} from '../../components/draft.ts';

const Answers = z.record(z.string(), z.array(z.string()));
type Answers = z.infer<typeof Answers>;

export function useDraft(attemptId: string): [Answers, (answers: Answers) => void, () => void] {
  const key = `attempt.${attemptId}`;
  const [answers, setAnswers] = useState(() => Answers.catch({}).parse(readDraft(key) ?? {}));
  const keep = (next: Answers) => {
    setAnswers(next);
    keepDraft(key, next);
  };
  return [answers, keep, () => dropDraft(key)];
}
