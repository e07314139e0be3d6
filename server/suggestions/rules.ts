/** How a suggestion moves from received to its outcome, and what each move owes the people who wait. */
import type {Hideable} from '../posts/contract.ts';
import {fieldRefusal, Refusal} from '../refusal.ts';
import {type NewStep, type NewSuggestion, Status, type SuggestionKind, statusName, type Verdict} from './contract.ts';
import {isClosing, missingInRumour} from './rumour.shared.ts';

export type Suggestion = Hideable & {
  id: string;
  kind: SuggestionKind;
  title: string;
  details: string;
  competency: string | null;
  status: Status;
  receivedOn: string;
  /** By when more is said; null once there is an outcome. */
  dueOn: string | null;
  /** The day of the outcome. */
  settledOn: string | null;
  verdict: Verdict | null;
  sources: string;
};
export type StepTaken = {status: Status; reason: string; verdict: Verdict | null; role: string; takenOn: string};

/** Days, as `2026-11-21`, by which something is promised: an answer counts from the day of receipt, the others from today. */
export type Promises = {today: string; acknowledgement: string; answer: string; progress: string};

export function openSuggestion(
  given: Pick<NewSuggestion, 'kind' | 'title' | 'details' | 'competency'>,
  id: string,
  receivedOn: string,
  {acknowledgement}: Pick<Promises, 'acknowledgement'>,
): Suggestion {
  const {kind, title, details, competency} = given;
  return {
    id,
    kind,
    title,
    details,
    competency,
    status: 'received',
    receivedOn,
    dueOn: acknowledgement,
    settledOn: null,
    verdict: null,
    sources: '',
    visibility: 'shown',
    hiddenReason: null,
    hiddenOn: null,
    version: 1,
  };
}

const isClosed = ({status}: Pick<Suggestion, 'status'>): boolean => isClosing(status);

/**
 * Records what is said in public about a suggestion.
 *
 * It moves forward only, and a closed one keeps its outcome: people were told, so a change of mind is a new suggestion
 * that links to the old one. What was said of the outcome can be corrected, and stays beside the correction. A rumour is not closed without a verdict, and a verdict that claims to know
 * names its sources; "not known yet" is an honest verdict and needs none.
 */
export function takeStep(suggestion: Suggestion, step: NewStep, promises: Promises): Suggestion {
  if (isClosed(suggestion) && step.status !== suggestion.status)
    throw new Refusal(
      'conflict',
      'This suggestion has its outcome. Correct what was said of it, or open a new one and link to it.',
    );
  if (Status.options.indexOf(step.status) < Status.options.indexOf(suggestion.status))
    refuse('status', `It is already “${statusName(suggestion.status, suggestion.kind)}”. Choose that or something after it.`);
  if (step.status === 'received') refuse('status', 'Choose where it stands now.');
  if (suggestion.kind !== 'rumour' && step.verdict !== null) refuse('verdict', 'Only a rumour gets a verdict.');

  const verdict = step.verdict ?? suggestion.verdict;
  const sources = step.sources === '' ? suggestion.sources : step.sources;
  const next = {...suggestion, status: step.status, verdict, sources, version: step.version};
  if (suggestion.kind === 'rumour') {
    const missing = missingInRumour(suggestion, step);
    if (Object.keys(missing).length > 0) throw fieldRefusal(missing);
  }
  return {
    ...next,
    dueOn: dueAfter(suggestion, next, promises),
    settledOn: isClosed(next) ? (suggestion.settledOn ?? promises.today) : null,
  };
}

/** A promise that was made stands. Whoever lets it pass and says that it takes longer is asked again soon, not at once. */
function dueAfter(before: Suggestion, {status}: Pick<Suggestion, 'status'>, promises: Promises): string | null {
  const {acknowledgement, answer, progress} = promises;
  if (isClosed({status})) return null;
  if (status === 'planned') return progress;
  const promised = before.status === 'received' ? answer : (before.dueOn ?? answer);
  return promised > acknowledgement ? promised : acknowledgement;
}

/** How the author of an anonymous suggestion is called in its timeline. */
const author = 'Whoever sent this';

export const isConfirmed = (steps: readonly StepTaken[]): boolean => steps.some(({role}) => role === author);

/** The word of whoever raised it that it is fixed; once, and only where the partnership says that it was delivered. */
export function confirmFixed(suggestion: Suggestion, steps: readonly StepTaken[], today: string): StepTaken {
  if (suggestion.status !== 'delivered' || suggestion.visibility !== 'shown')
    throw new Refusal('conflict', 'This is not said to be done yet. Write a reply instead.');
  if (isConfirmed(steps)) throw new Refusal('conflict', 'You have confirmed this already.');
  return {status: 'delivered', reason: 'Confirmed: it is fixed.', verdict: null, role: author, takenOn: today};
}

/** The verdict that a step brings: none where it only says more. */
export function newVerdict(before: Suggestion, after: Suggestion): Verdict | null {
  return before.verdict === after.verdict && before.sources === after.sources ? null : after.verdict;
}

function refuse(field: string, sentence: string): never {
  throw fieldRefusal({[field]: sentence});
}
