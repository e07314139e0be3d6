/** A question as a reader sees it: what is hidden comes without its words and its author, except for the coordinator. */
import type {Author, Edit} from '../posts/contract.ts';
import {authorRoles} from '../posts/contract.ts';
import {dayOf} from '../posts/days.ts';
import type {Markdown} from '../posts/markdown.ts';
import {hiddenOf} from '../posts/rules.ts';
import type {Answer as AnswerView, Comment as CommentView} from './contract.ts';
import {type Answer, type Comment, inReadingOrder, type Question} from './rules.ts';
import type {StoredEdit} from './store.ts';

type Known = {
  authors: ReadonlyMap<string, Author>;
  edits: readonly StoredEdit[];
  organisationName: (id: string) => string | undefined;
  /** Whether the reader sees what is hidden. */
  seesHidden: boolean;
  words: Markdown;
};

export function editsOf(id: string, level: 3 | 4, {edits, seesHidden, words}: Known): Edit[] {
  return edits
    .filter(({postId}) => postId === id)
    .map(({title, text, editedOn, hiddenReason}) =>
      hiddenReason === null || seesHidden
        ? {title, html: words.toHtml(text, level), editedOn, hiddenReason}
        : {title: null, html: '', editedOn, hiddenReason},
    );
}

export function answerViews(
  question: Question,
  answers: readonly Answer[],
  comments: readonly Comment[],
  known: Known,
): AnswerView[] {
  const {authors, organisationName, seesHidden, words} = known;
  return inReadingOrder(answers, question.acceptedAnswerId)
    .filter((answer) => seesHidden || answer.visibility !== 'held')
    .map((answer) => {
      const readable = seesHidden || answer.visibility === 'shown';
      const {official} = answer;
      const organisation = official?.organisationId && organisationName(official.organisationId);
      return {
        id: answer.id,
        by: readable ? (authors.get(answer.id) ?? null) : null,
        html: readable ? words.toHtml(answer.text, 4) : '',
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
        version: answer.version,
      };
    });
}

/** The comments on an answer, or on the question itself. */
export function commentViews(
  comments: readonly Comment[],
  answerId: string | null,
  {authors, seesHidden, words}: Known,
): CommentView[] {
  return comments
    .filter((comment) => comment.answerId === answerId && (seesHidden || comment.visibility !== 'held'))
    .map((comment) => {
      const readable = seesHidden || comment.visibility === 'shown';
      return {
        id: comment.id,
        by: readable ? (authors.get(comment.id) ?? null) : null,
        html: readable ? words.toHtml(comment.text, 4) : '',
        day: dayOf(new Date(comment.commentedAt)),
        hidden: hiddenOf(comment) ?? null,
        version: comment.version,
      };
    });
}
