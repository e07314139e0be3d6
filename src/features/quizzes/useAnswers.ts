/** The answers of an open attempt: kept in this tab at once, and by the service as soon as it can be reached. */
import {useCallback, useEffect, useRef, useState} from 'react';
import * as z from 'zod';
import {type AttemptView, quizzesApi} from '../../../server/quizzes/contract.ts';
import {call, Failure} from '../../api/client.ts';
import {dropDraft, keepDraft, readDraft} from '../../ui/forms/draft.ts';

const Draft = z.object({answers: z.record(z.string(), z.array(z.string())), certainty: z.record(z.string(), z.number())});
type Given = {answers: AttemptView['saved']; certainty: AttemptView['savedCertainty']};
const nothing: Given = {answers: {}, certainty: {}};
const merged = (before: Given, next: Given): Given => ({
  answers: {...before.answers, ...next.answers},
  certainty: {...before.certainty, ...next.certainty},
});
/** `here`: in this tab only, so far. */
export type Kept = 'everywhere' | 'here' | 'signed-out' | 'ended';

const pauseMilliseconds = 600;
const retryMilliseconds = 5_000;

/** The few questions after a close result are kept in the tab alone. */
export function useAnswers({id, quiz, saved, savedCertainty, more}: AttemptView) {
  const draft = `attempt.${id}${more ? '.more' : ''}`;
  /** What the service does not have yet: no more is ever sent, so that an old tab undoes nothing. */
  const unsent = useRef<Given>(nothing);
  const [given, setGiven] = useState(() => {
    unsent.current = Draft.safeParse(readDraft(draft)).data ?? nothing;
    return merged({answers: saved, certainty: savedCertainty}, unsent.current);
  });
  const [kept, setKept] = useState<Kept>('everywhere');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const save = useCallback(async () => {
    if (more) return;
    const sent = unsent.current;
    try {
      await call(quizzesApi.save, {params: {id: quiz.id, attemptId: id}, body: sent});
      if (sent !== unsent.current) return;
      unsent.current = nothing;
      setKept('everywhere');
      // From now on the service knows best: what another device adds is newer than this tab's copy.
      dropDraft(draft);
    } catch (error) {
      const status = error instanceof Failure ? error.status : 0;
      setKept(status === 401 ? 'signed-out' : status === 404 ? 'ended' : 'here');
      // What was refused is refused again; what did not arrive may.
      if (status === 0 || status >= 500) timer.current = setTimeout(save, retryMilliseconds);
    }
  }, [id, quiz.id, more, draft]);

  useEffect(() => () => clearTimeout(timer.current), []);
  // Typed before the page was loaded anew, or while there was no connection.
  useEffect(() => {
    if (readDraft(draft) !== null) save();
  }, [draft, save]);

  const keep = (next: Given) => {
    unsent.current = merged(unsent.current, next);
    setGiven(merged(given, next));
    setKept('here');
    keepDraft(draft, unsent.current);
    clearTimeout(timer.current);
    timer.current = setTimeout(save, pauseMilliseconds);
  };
  const forget = () => {
    clearTimeout(timer.current);
    dropDraft(draft);
  };
  const {answers, certainty} = given;
  return {
    answers,
    certainty,
    give: (key: string, answer: string[]) => keep({answers: {[key]: answer}, certainty: {}}),
    rate: (key: string, sure: number) => keep({answers: {}, certainty: {[key]: sure}}),
    /** What a submission has to carry. */
    unsent: () => unsent.current,
    forget,
    kept,
  };
}
