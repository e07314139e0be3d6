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
    attempt(() => sessionStorage.setItem(key, JSON.stringify(next)));
  };
  return [answers, keep, () => attempt(() => sessionStorage.removeItem(key))];
}

function read(key: string): Answers {
  const kept = attempt(() => sessionStorage.getItem(key));
  return kept === null || kept === undefined ? {} : Answers.catch({}).parse(JSON.parse(kept));
}

/** A browser that refuses storage keeps the answers on the page only. */
function attempt<T>(store: () => T): T | undefined {
  try {
    return store();
  } catch {
    return undefined;
  }
}
