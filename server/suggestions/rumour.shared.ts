/** What a rumour has to say before it is closed; the form and the service ask the same. */
import type {NewStep, Status, Verdict} from './contract.ts';

export const isClosing = (status: Status): boolean => status === 'delivered' || status === 'declined';

type Said = {verdict: Verdict | null; sources: string};

/** Everything that is missing, by field: nobody should learn of one thing after the other. */
export function missingInRumour(before: Said, step: Pick<NewStep, 'status' | 'verdict' | 'sources'>): Record<string, string> {
  const verdict = step.verdict ?? before.verdict;
  const sources = step.sources === '' ? before.sources : step.sources;
  return {
    ...(isClosing(step.status) &&
      verdict === null && {verdict: 'Give a verdict before you close a rumour. “Not known yet” is one.'}),
    ...(verdict !== null && verdict !== 'not-known-yet' && sources === '' && {sources: 'Say what the verdict rests on.'}),
    ...(isClosing(step.status) &&
      verdict === null &&
      sources === '' && {sources: 'Say what the verdict rests on, unless it is not known yet.'}),
  };
}
