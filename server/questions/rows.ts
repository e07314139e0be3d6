/** Questions, answers and comments as the tables have them, and back. */
import type {AnswerRow, CommentRow, QuestionRow} from '../db/schema/posts.ts';
import {AuthorRole} from '../posts/contract.ts';
import {hideableRow, toHideable} from '../posts/rows-store.ts';
import {QuestionStatus} from './contract.ts';
import type {Answer, Comment, Question} from './rules.ts';

export function toQuestion(row: QuestionRow): Question {
  const {id, title, details, competency, status, received_on, due_on, settled_on, accepted_answer_id} = row;
  return {
    id,
    title,
    details,
    competency,
    status: QuestionStatus.parse(status),
    receivedOn: received_on,
    dueOn: due_on,
    settledOn: settled_on,
    acceptedAnswerId: accepted_answer_id,
    ...toHideable(row),
  };
}

export function questionRow(question: Question): QuestionRow {
  const {id, title, details, competency, status, receivedOn, dueOn, settledOn, acceptedAnswerId} = question;
  return {
    id,
    title,
    details,
    competency,
    status,
    received_on: receivedOn,
    due_on: dueOn,
    settled_on: settledOn,
    accepted_answer_id: acceptedAnswerId,
    ...hideableRow(question),
  };
}

export function toAnswer(row: AnswerRow): Answer {
  const {official_role, official_on} = row;
  return {
    id: row.id,
    questionId: row.question_id,
    text: row.body,
    answeredAt: row.answered_at,
    official:
      official_role === null || official_on === null
        ? null
        : {
            role: AuthorRole.parse(official_role),
            organisationId: row.official_organisation_id,
            on: official_on,
            supersededOn: row.superseded_on,
          },
    ...toHideable(row),
  };
}

export function answerRow(answer: Answer): AnswerRow {
  return {
    id: answer.id,
    question_id: answer.questionId,
    body: answer.text,
    answered_at: answer.answeredAt,
    official_role: answer.official?.role ?? null,
    official_organisation_id: answer.official?.organisationId ?? null,
    official_on: answer.official?.on ?? null,
    superseded_on: answer.official?.supersededOn ?? null,
    ...hideableRow(answer),
  };
}

export function toComment(row: CommentRow): Comment {
  const {id, question_id, answer_id, body, commented_at} = row;
  return {id, questionId: question_id, answerId: answer_id, text: body, commentedAt: commented_at, ...toHideable(row)};
}

export function commentRow(comment: Comment): CommentRow {
  const {id, questionId, answerId, text, commentedAt} = comment;
  return {id, question_id: questionId, answer_id: answerId, body: text, commented_at: commentedAt, ...hideableRow(comment)};
}
