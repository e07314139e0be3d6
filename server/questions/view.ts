/** A question as a reader sees it: what is hidden comes without its words and its author, except for the coordinator. */
import type {Clock} from '../posts/clock.ts';
import type {Author, Edit, Redaction} from '../posts/contract.ts';
import {authorRoles} from '../posts/contract.ts';
import {dayOf} from '../posts/days.ts';
import type {StoredEdit} from '../posts/edits-store.ts';
import type {Markdown} from '../posts/markdown.ts';
import {hiddenOf, replyViews} from '../posts/rules.ts';
import type {Answer as AnswerView, Comment as CommentView, QuestionPage} from './contract.ts';
import {type Answer, type Comment, inReadingOrder, type Question} from './rules.ts';
import type {QuestionStore} from './store.ts';

type Needs = {
  questions: QuestionStore;
  markdown: Markdown;
  clock: Clock;
  organisations: () => Promise<{id: string; name: string}[]>;
  isFollowing: (postId: string, personId: string | undefined) => Promise<boolean>;
};

/** The whole page of a question. */
export function questionView({questions, markdown, clock, organisations, isFollowing}: Needs) {
  return async (question: Question, reader: {id: string | undefined; seesHidden: boolean}): Promise<QuestionPage> => {
    const {id, details} = question;
    const [answers, comments, replies, names, meToo, following, anonymous] = await Promise.all([
      questions.answersOf(id),
      questions.commentsOf(id),
      questions.replies(id),
      organisations(),
      questions.meTooOf(id, reader.id),
      isFollowing(id, reader.id),
      questions.anonymousOf(id),
    ]);
    const ids = [question, ...answers, ...comments].map((each) => each.id);
    const [authors, edits, redactions] = await Promise.all([
      questions.authorsOf(ids, reader.id),
      questions.editsOf(ids),
      questions.redactionsOf([...ids, ...replies.map((reply) => reply.id)]),
    ]);
    const {seesHidden} = reader;
    const known: Known = {
      authors,
      edits,
      redactions,
      organisationName: (key) => names.find((each) => each.id === key)?.name,
      seesHidden,
      markdown,
    };
    const toHtml = (text: string) => markdown.toHtml(text, 3);
    return {
      ...question,
      step: 'shown',
      html: toHtml(details),
      text: details,
      by: authors.get(id) ?? null,
      anonymous,
      replies: replyViews(replies, redactions, {seesHidden, today: clock.today(), toHtml}),
      redactions: redactions(id),
      edits: editsOf(id, 3, known),
      answers: answerViews(question, answers, comments, known),
      comments: commentViews(comments, null, known),
      meToo,
      following,
      hidden: hiddenOf(question) ?? null,
    };
  };
}
export type QuestionView = ReturnType<typeof questionView>;

type Known = {
  authors: ReadonlyMap<string, Author>;
  edits: readonly StoredEdit[];
  redactions: (id: string) => Redaction[];
  organisationName: (id: string) => string | undefined;
  /** Whether the reader sees what is hidden. */
  seesHidden: boolean;
  markdown: Markdown;
};

function editsOf(id: string, level: 3 | 4, {edits, seesHidden, markdown}: Known): Edit[] {
  return edits
    .filter(({postId}) => postId === id)
    .map(({title, text, editedOn, hiddenReason}) =>
      hiddenReason === null || seesHidden
        ? {title, html: markdown.toHtml(text, level), editedOn, hiddenReason}
        : {title: null, html: '', editedOn, hiddenReason},
    );
}

function answerViews(question: Question, answers: readonly Answer[], comments: readonly Comment[], known: Known): AnswerView[] {
  const {authors, organisationName, seesHidden, redactions, markdown} = known;
  return inReadingOrder(answers, question.acceptedAnswerId)
    .filter((answer) => seesHidden || answer.visibility !== 'held')
    .map((answer) => {
      const readable = seesHidden || answer.visibility === 'shown';
      const {official} = answer;
      const organisation = official?.organisationId && organisationName(official.organisationId);
      return {
        id: answer.id,
        by: readable ? (authors.get(answer.id) ?? null) : null,
        html: readable ? markdown.toHtml(answer.text, 4) : '',
        text: readable ? answer.text : '',
        day: dayOf(new Date(answer.answeredAt)),
        accepted: answer.id === question.acceptedAnswerId,
        official: official && {
          by: [authorRoles[official.role], organisation].filter(Boolean).join(', '),
          on: official.on,
          supersededOn: official.supersededOn,
        },
        edits: readable ? editsOf(answer.id, 4, known) : [],
        comments: readable ? commentViews(comments, answer.id, known) : [],
        hidden: hiddenOf(answer) ?? null,
        redactions: redactions(answer.id),
        version: answer.version,
      };
    });
}

/** The comments on an answer, or on the question itself. */
function commentViews(
  comments: readonly Comment[],
  answerId: string | null,
  {authors, seesHidden, redactions, markdown}: Known,
): CommentView[] {
  return comments
    .filter((comment) => comment.answerId === answerId && (seesHidden || comment.visibility !== 'held'))
    .map((comment) => {
      const readable = seesHidden || comment.visibility === 'shown';
      return {
        id: comment.id,
        by: readable ? (authors.get(comment.id) ?? null) : null,
        html: readable ? markdown.toHtml(comment.text, 4) : '',
        day: dayOf(new Date(comment.commentedAt)),
        hidden: hiddenOf(comment) ?? null,
        redactions: redactions(comment.id),
        version: comment.version,
      };
    });
}
