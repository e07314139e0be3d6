/** Every kind of question, each one object in its own file; and what can be done with a question whatever its kind. */
import type * as z from 'zod';
import {canBeSeen} from '../../server/text/seen.shared.ts';
import {multiple, single} from './choice.ts';
import {cloze} from './cloze.ts';
import type {Checked, Given, Kind, Making, Part} from './common.ts';
import {match} from './match.ts';
import {order} from './order.ts';
import type {Scenario} from './scenario.ts';
import {selfrate} from './selfrate.ts';
import {truefalse} from './truefalse.ts';
import {numeric, short} from './typed.ts';

const kinds = {single, multiple, truefalse, numeric, short, match, order, cloze, selfrate};

type Kinds = typeof kinds;
type Type = keyof Kinds;
/** What a kind's function gives, with the name of the kind. */
type Of<Does extends 'freeze' | 'serve'> = {[T in Type]: {type: T} & ReturnType<Kinds[T][Does]>}[Type];

type Asked = {[T in Type]: z.output<Kinds[T]['schema']>}[Type];
export type AnyQuestion = Asked | z.output<typeof Scenario>;

/** A question as it was drawn, key included: kept whole, so that a later edit of the file never changes a grade. */
export type FrozenQuestion = Of<'freeze'> & {
  key: string;
  id: string;
  rev: number;
  source: string;
  stem: string;
  stimulus?: string;
};

/** What of a question may leave before submission, and nothing else. */
export type Served = {key: string; stem: string; stimulus: string | null} & Of<'serve'>;

/** The compiler cannot follow that a question goes to its own kind only. */
const kindOf = ({type}: {type: Type}) =>
  kinds[type] as unknown as Omit<Kind<Asked, FrozenQuestion, object>, 'freeze'> & {
    freeze: (question: Asked, making: Making) => object;
  };

/** A scenario is drawn as a whole: its questions follow one another, each with the situation above it. */
export function freeze(question: AnyQuestion, making: Making): FrozenQuestion[] {
  if (question.type === 'scenario')
    return question.questions.flatMap((child) => freeze(child, making)).map((each) => ({...each, stimulus: question.stimulus}));
  const {id, rev, source, stem, type} = question;
  return [{key: making.newKey(), id, rev, source, stem, type, ...kindOf(question).freeze(question, making)} as FrozenQuestion];
}

export function serve(question: FrozenQuestion): Served {
  const {key, stem, stimulus, type} = question;
  return {key, stem, stimulus: stimulus ?? null, type, ...kindOf(question).serve(question)} as Served;
}

/** Whether an answer could have been given to this question; a part of it may be empty. */
export const fits = (question: FrozenQuestion, given: Given): boolean => kindOf(question).fits(question, given);

/** Nothing given, or a part of it left out. */
export const isBlank = (question: FrozenQuestion, given: Given): boolean =>
  given.filter(canBeSeen).length < kindOf(question).parts(question);

/** From 0 to 1; null where nothing can be right. */
export const score = (question: FrozenQuestion, given: Given): number | null => kindOf(question).score(question, given);

/** What somebody answered, in words; `reveal` where the key may be told. */
export const explainGiven = (question: FrozenQuestion, given: Given, reveal: boolean): Part[] =>
  kindOf(question).explainGiven(question, given, reveal);

/** The key in words. */
export const explainKey = (question: FrozenQuestion): Part[] => kindOf(question).explainKey(question);

/** Everything that a question says, for whoever verifies it. */
export function toCheck(question: AnyQuestion): Checked[] {
  if (question.type !== 'scenario') return kindOf(question).toCheck(question);
  return question.questions.flatMap((child) => toCheck(child).map((each) => ({...each, text: `${child.stem} ${each.text}`})));
}

/** A cloze as it is read aloud or listed: its gaps as dots. */
export const stemOf = (question: Pick<FrozenQuestion, 'stem'>): string => question.stem.replace(/\{\{[a-z0-9-]+\}\}/g, '…');

/** What a question asks, in one text. */
export const askedBy = (question: AnyQuestion): string => (question.type === 'scenario' ? question.stimulus : stemOf(question));

/** The passages that teach a question and those within it. */
export const sourcesOf = (question: AnyQuestion): string[] => [
  question.source,
  ...(question.type === 'scenario' ? question.questions.map(({source}) => source) : []),
];
