/** The answers of an open attempt, kept in this tab until they are sent: a reload or a lost session loses nothing. */
import {useState} from 'react';
import * as z from 'zod';

const Answers = z.record(z.string(), z.array(z.string()));
type Answers = z.infer<typeof Answers>;

export function useDraft(attemptId: string): [Answers, (answers: Answers) => void, () => void] {
  const key = `waymark.attempt.${attemptId}`;
  const [answers, setAnswers] = useState(() => read(key));
  const keep = (next: Answers) => {
    setAnswers(next);
    sessionStorage.setItem(key, JSON.stringify(next));
  };
  return [answers, keep, () => sessionStorage.removeItem(key)];
}

function read(key: string): Answers {
  const kept = sessionStorage.getItem(key);
  return kept === null ? {} : Answers.catch({}).parse(JSON.parse(kept));
}
