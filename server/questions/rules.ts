/** What makes a question answered: the asker's word, or the partnership's. */
import type {AuthorRole, Hideable} from '../posts/contract.ts';
import {Refusal} from '../refusal.ts';
import type {NewQuestion, QuestionChange, QuestionStatus} from './contract.ts';

export type Question = Hideable & {
  id: string;
  title: string;
  details: string;
  competency: string | null;
  status: QuestionStatus;
  receivedOn: string;
  /** By when it has an answer; null once it has. */
  dueOn: string | null;
  /** The day on which it had one; null while it has none. */
  settledOn: string | null;
  acceptedAnswerId: string | null;
};
/** Who made an answer the partnership's word. */
export type Official = {role: AuthorRole; organisationId: string | null; on: string; supersededOn: string | null};
export type Answer = Hideable & {
  id: string;
  questionId: string;
  text: string;
  answeredAt: string;
  official: Official | null;
};
export type Comment = Hideable & {id: string; questionId: string; answerId: string | null; text: string; commentedAt: string};

const fresh = {visibility: 'shown' as const, hiddenReason: null, hiddenOn: null, version: 1};

type Words = Pick<NewQuestion, 'title' | 'details' | 'competency'>;

export function openQuestion({title, details, competency}: Words, id: string, receivedOn: string, dueOn: string): Question {
  return {
    id,
    title,
    details,
    competency,
    status: 'waiting',
    receivedOn,
    dueOn,
    settledOn: null,
    acceptedAnswerId: null,
    ...fresh,
  };
}

export function openAnswer(questionId: string, text: string, id: string, answeredAt: string): Answer {
  return {id, questionId, text, answeredAt, official: null, ...fresh};
}

export function openComment(given: Pick<Comment, 'questionId' | 'answerId' | 'text'>, id: string, commentedAt: string): Comment {
  return {...given, id, commentedAt, ...fresh};
}

/** Only its author changes a text: the words stand under their role and organisation. */
export function checkOwn(authorId: string | undefined, personId: string): void {
  if (authorId !== personId)
    throw new Refusal('forbidden', 'Only whoever wrote this may change it. Add a comment or an answer instead.');
}

/** What others made the partnership's word is not its author's to change. */
export function checkMayChange(answer: Answer, mayMakeOfficial: boolean): void {
  if (isOfficial(answer) && !mayMakeOfficial)
    throw new Refusal('conflict', 'This is the official answer by now. Add a new answer; a champion can make that one official.');
}

export function changeQuestion(
  question: Question,
  {title, details, competency, version}: Words & Pick<QuestionChange, 'version'>,
): Question {
  return {...question, title, details, competency, version};
}

/** Only the asker knows what helped. */
export function checkAsked(askerId: string | undefined, personId: string): void {
  if (askerId !== personId) throw new Refusal('forbidden', 'Only whoever asked can say which answer helped.');
}

/** The asker says which answer helped, or takes that back. An answer that is not shown helps nobody. */
export function acceptAnswer(question: Question, answer: Answer | undefined, version: number): Question {
  if (answer !== undefined && (answer.questionId !== question.id || answer.visibility !== 'shown'))
    throw new Refusal('missing', 'That answer is not here any more. Reload the page.');
  return {...question, acceptedAnswerId: answer?.id ?? null, version};
}

export const isOfficial = ({official, visibility}: Answer): boolean =>
  official !== null && official.supersededOn === null && visibility === 'shown';

/**
 * Makes an answer the official one.
 *
 * There is one at a time. The one before stays on the page with the day on which it stopped being so, because people
 * have acted on it.
 */
export function makeOfficial(
  answers: readonly Answer[],
  chosen: Answer,
  by: Pick<Official, 'role' | 'organisationId'>,
  today: string,
): Answer[] {
  return answers
    .filter((answer) => answer.id === chosen.id || (answer.official !== null && answer.official.supersededOn === null))
    .map((answer) =>
      answer.id === chosen.id
        ? {...chosen, official: {...by, on: today, supersededOn: null}}
        : {...answer, official: answer.official && {...answer.official, supersededOn: today}},
    );
}

/** Takes back that an answer is the official one; the day on which it stopped being so stays. */
export function withdrawOfficial(answer: Answer, today: string): Answer {
  return {...answer, official: answer.official && {...answer.official, supersededOn: answer.official.supersededOn ?? today}};
}

/**
 * A question is answered while it has an official answer or one that the asker accepted. `dueOn` is its promise where it had an
 * answer and has none any more; one that was made and not kept stands.
 */
export function settle(question: Question, answers: readonly Answer[], {dueOn, today}: {dueOn: string; today: string}): Question {
  const accepted = answers.some(({id, visibility}) => id === question.acceptedAnswerId && visibility === 'shown');
  const answered = accepted || answers.some(isOfficial);
  if (!answered) return {...question, status: 'waiting', dueOn: question.dueOn ?? dueOn, settledOn: null};
  return {...question, status: 'answered', dueOn: null, settledOn: question.settledOn ?? today};
}

/** The official answer first, then the accepted one, then as they came. */
export function inReadingOrder(answers: readonly Answer[], acceptedId: string | null): Answer[] {
  const rank = (answer: Answer) => (isOfficial(answer) ? 0 : answer.id === acceptedId ? 1 : 2);
  return answers.toSorted((a, b) => rank(a) - rank(b) || a.answeredAt.localeCompare(b.answeredAt) || a.id.localeCompare(b.id));
}
