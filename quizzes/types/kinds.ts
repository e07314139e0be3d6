/** Every kind of question in one place: how it is frozen when it is drawn, what of it may leave, how it is scored. One file, because whoever adds a kind has to meet each of these. */
import type * as z from 'zod';
import {type FrozenOption, freezeOptions, type Multiple, type Single, scoreChoice, scorePartly} from './choice.ts';
import {type Cloze, type FrozenGap, freezeCloze, partsOf, scoreCloze} from './cloze.ts';
import type {Choice, Given, Making} from './common.ts';
import {type FrozenPrompt, freezeMatch, type Match, scoreMatch} from './match.ts';
import {type FrozenItem, freezeOrder, type Order, scoreOrder} from './order.ts';
import {rates, type Scenario, type SelfRate} from './scenario.ts';
import {freezeTrueFalse, type TrueFalse} from './truefalse.ts';
import {type Numeric, type Short, scoreNumeric, scoreShort} from './typed.ts';

type Asked = z.output<
  | typeof Single
  | typeof Multiple
  | typeof TrueFalse
  | typeof Numeric
  | typeof Short
  | typeof Match
  | typeof Order
  | typeof Cloze
  | typeof SelfRate
>;
export type AnyQuestion = Asked | z.output<typeof Scenario>;

type Body =
  | {type: 'single' | 'truefalse'; options: FrozenOption[]}
  | {type: 'multiple'; options: FrozenOption[]; partial?: boolean}
  | {
      type: 'numeric';
      answer: number;
      tolerance: number;
      unit?: string | undefined;
      why: string;
      mistakes: {value: number; why: string}[];
    }
  | {type: 'short'; accept: string[]; why: string; mistakes: {text: string; why: string}[]}
  | {type: 'match'; choices: Choice[]; prompts: FrozenPrompt[]}
  | {type: 'order'; items: FrozenItem[]}
  | {type: 'cloze'; parts: string[]; gaps: FrozenGap[]}
  | {type: 'selfrate'; low: string; high: string};

/** A question as it was drawn, key included: kept whole, so that a later edit of the file never changes a grade. */
export type FrozenQuestion = Body & {key: string; id: string; rev: number; source: string; stem: string; stimulus?: string};

/** What of a question may leave before submission, and nothing else. */
export type Served = {key: string; stem: string; stimulus: string | null} & (
  | {type: 'single' | 'multiple' | 'truefalse'; options: Choice[]}
  | {type: 'numeric'; unit: string | null}
  | {type: 'short'}
  | {type: 'match'; choices: Choice[]; prompts: string[]}
  | {type: 'order'; items: Choice[]}
  | {type: 'cloze'; parts: string[]; gaps: Choice[][]}
  | {type: 'selfrate'; low: string; high: string}
);

/** A scenario is drawn as a whole: its questions follow one another, each with the situation above it. */
export function freeze(question: AnyQuestion, making: Making): FrozenQuestion[] {
  if (question.type === 'scenario')
    return question.questions.flatMap((child) => freeze(child, making)).map((each) => ({...each, stimulus: question.stimulus}));
  const {id, rev, source, stem} = question;
  return [{key: making.newKey(), id, rev, source, stem, ...bodyOf(question, making)}];
}

function bodyOf(question: Asked, making: Making): Body {
  switch (question.type) {
    case 'single':
      return {type: 'single', options: freezeOptions(question.options, making)};
    case 'multiple':
      return {type: 'multiple', options: freezeOptions(question.options, making), partial: question.partial};
    case 'truefalse':
      return {type: 'truefalse', options: freezeTrueFalse(question, making)};
    case 'numeric': {
      const {answer, tolerance, unit, why, mistakes} = question;
      return {type: 'numeric', answer, tolerance, unit, why, mistakes};
    }
    case 'short':
      return {type: 'short', accept: question.accept, why: question.why, mistakes: question.mistakes};
    case 'match':
      return {type: 'match', ...freezeMatch(question, making)};
    case 'order':
      return {type: 'order', items: freezeOrder(question, making)};
    case 'cloze':
      return {type: 'cloze', parts: partsOf(question.stem), gaps: freezeCloze(question, making)};
    case 'selfrate':
      return {type: 'selfrate', low: question.low, high: question.high};
  }
}

const choicesOf = (all: readonly Choice[]): Choice[] => all.map(({key, text}) => ({key, text}));

/** Field by field: what is not named here stays. */
export function serve(question: FrozenQuestion): Served {
  const head = {key: question.key, stem: question.stem, stimulus: question.stimulus ?? null};
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'truefalse':
      return {...head, type: question.type, options: choicesOf(question.options)};
    case 'numeric':
      return {...head, type: 'numeric', unit: question.unit ?? null};
    case 'short':
      return {...head, type: 'short'};
    case 'match':
      return {...head, type: 'match', choices: choicesOf(question.choices), prompts: question.prompts.map(({text}) => text)};
    case 'order':
      return {...head, type: 'order', items: choicesOf(question.items)};
    case 'cloze':
      return {
        ...head,
        stem: '',
        type: 'cloze',
        parts: question.parts,
        gaps: question.gaps.map(({options}) => choicesOf(options)),
      };
    case 'selfrate':
      return {...head, type: 'selfrate', low: question.low, high: question.high};
  }
}

/** Whether an answer could have been given to this question; a part of it may be empty. */
export function fits(question: FrozenQuestion, given: Given): boolean {
  const from = (keys: readonly string[], most: number) =>
    given.length <= most && given.every((each) => each === '' || keys.includes(each));
  switch (question.type) {
    case 'single':
    case 'truefalse':
      return from(
        question.options.map(({key}) => key),
        1,
      );
    case 'multiple':
      return from(
        question.options.map(({key}) => key),
        question.options.length,
      );
    case 'numeric':
    case 'short':
      return given.length <= 1;
    case 'match':
      return from(
        question.choices.map(({key}) => key),
        question.prompts.length,
      );
    case 'order':
      return from(
        question.items.map(({key}) => key),
        question.items.length,
      );
    case 'cloze':
      return (
        given.length <= question.gaps.length &&
        given.every((each, number) => each === '' || question.gaps[number]?.options.some(({key}) => key === each) === true)
      );
    case 'selfrate':
      return from(rates, 1);
  }
}

/** Nothing given, or a part of it left out. */
export function isBlank(question: FrozenQuestion, given: Given): boolean {
  const parts = question.type === 'match' ? question.prompts.length : question.type === 'cloze' ? question.gaps.length : 1;
  return given.filter((each) => each.trim() !== '').length < parts;
}

/** From 0 to 1; null where nothing can be right. */
export function score(question: FrozenQuestion, given: Given): number | null {
  switch (question.type) {
    case 'single':
    case 'truefalse':
      return scoreChoice(question.options, given);
    case 'multiple':
      return question.partial ? scorePartly(question.options, given) : scoreChoice(question.options, given);
    case 'numeric':
      return scoreNumeric(question, given);
    case 'short':
      return scoreShort(question, given);
    case 'match':
      return scoreMatch(question.prompts, given);
    case 'order':
      return scoreOrder(question.items, given);
    case 'cloze':
      return scoreCloze(question.gaps, given);
    case 'selfrate':
      return null;
  }
}
