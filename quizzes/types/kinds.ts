/** Every kind of question in one place: how it is frozen when it is drawn, what of it may leave, how it is scored and explained. */
import type * as z from 'zod';
import {type FrozenOption, freezeOptions, type Multiple, type Single, scoreChoice, scorePartly} from './choice.ts';
import {type Cloze, type FrozenGap, freezeCloze, partsOf, scoreCloze} from './cloze.ts';
import type {Choice, Given, Making} from './common.ts';
import {type FrozenPrompt, freezeMatch, type Match, scoreMatch} from './match.ts';
import {type FrozenItem, freezeOrder, type Order, scoreOrder} from './order.ts';
import {rates, type Scenario, type SelfRate} from './scenario.ts';
import {freezeTrueFalse, type TrueFalse} from './truefalse.ts';
import {type Numeric, plainText, readNumber, type Short, scoreNumeric, scoreShort} from './typed.ts';

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

/** One part of an answer in words; `why` only where it may be told. */
export type Part = {text: string; why: string | null};

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

/** What somebody answered, in words, with what there is to say of it. A why that tells the key waits until it may be told. */
export function explainGiven(question: FrozenQuestion, given: Given, reveal: boolean): Part[] {
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'truefalse':
      return question.options.filter(({key}) => given.includes(key)).map(({text, why}) => ({text, why}));
    case 'numeric': {
      const [typed = ''] = given;
      const known = question.mistakes.find(({value}) => value === readNumber(typed))?.why;
      return typedPart(typed, known, score(question, given) === 1 || reveal ? question.why : null);
    }
    case 'short': {
      const [typed = ''] = given;
      const known = question.mistakes.find(({text}) => plainText(text) === plainText(typed))?.why;
      return typedPart(typed, known, score(question, given) === 1 || reveal ? question.why : null);
    }
    case 'match':
      return question.prompts.flatMap(({text, answer, why}, number) => {
        const chosen = question.choices.find(({key}) => key === given[number]);
        return chosen ? [{text: `${text}: ${chosen.text}`, why: reveal || chosen.key === answer ? why : null}] : [];
      });
    case 'order':
      return given.flatMap((each, number) => {
        const item = question.items.find(({key}) => key === each);
        return item ? [{text: `${number + 1}. ${item.text}`, why: reveal ? item.why : null}] : [];
      });
    case 'cloze':
      return question.gaps.flatMap(({options}, number) => {
        const chosen = options.find(({key}) => key === given[number]);
        return chosen ? [{text: chosen.text, why: chosen.why}] : [];
      });
    case 'selfrate':
      return given.map((text) => ({text, why: null}));
  }
}

const typedPart = (typed: string, known: string | undefined, why: string | null): Part[] =>
  typed.trim() === '' ? [] : [{text: typed, why: known ?? why}];

/** The key in words. */
export function explainKey(question: FrozenQuestion): Part[] {
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'truefalse':
      return question.options.filter(({correct}) => correct).map(({text, why}) => ({text, why}));
    case 'numeric':
      return [{text: [question.answer, question.unit].filter(Boolean).join(' '), why: question.why}];
    case 'short':
      return [{text: question.accept[0] ?? '', why: question.why}];
    case 'match':
      return question.prompts.map(({text, answer, why}) => ({
        text: `${text}: ${question.choices.find(({key}) => key === answer)?.text ?? ''}`,
        why,
      }));
    case 'order':
      return question.items
        .toSorted((a, b) => a.place - b.place)
        .map(({text, place, why}) => ({text: `${place + 1}. ${text}`, why}));
    case 'cloze':
      return question.gaps.flatMap(({options}) => options.filter(({correct}) => correct).map(({text, why}) => ({text, why})));
    case 'selfrate':
      return [];
  }
}

/** A cloze as it is read aloud or listed: its gaps as dots. */
export const stemOf = (question: Pick<FrozenQuestion, 'stem'>): string => question.stem.replace(/\{\{[a-z0-9-]+\}\}/g, '…');

/** A part of a question as somebody who verifies it reads it: with its key. */
export type Checked = {text: string; correct: boolean; why: string};

/** Everything that a question says, for whoever verifies it. */
export function toCheck(question: AnyQuestion): Checked[] {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return question.options.map(({text, correct, why}) => ({text, correct, why}));
    case 'truefalse':
      return [
        {text: 'True', correct: question.answer, why: question.why.true},
        {text: 'False', correct: !question.answer, why: question.why.false},
      ];
    case 'numeric':
      return [
        {text: [question.answer, question.unit].filter(Boolean).join(' '), correct: true, why: question.why},
        ...question.mistakes.map(({value, why}) => ({text: String(value), correct: false, why})),
      ];
    case 'short':
      return [
        {text: question.accept.join(', or: '), correct: true, why: question.why},
        ...question.mistakes.map(({text, why}) => ({text, correct: false, why})),
      ];
    case 'match':
      return [
        ...question.pairs.map(({prompt, answer, why}) => ({text: `${prompt}: ${answer}`, correct: true, why})),
        ...question.distractors.map(({text, why}) => ({text, correct: false, why})),
      ];
    case 'order':
      return question.items.map(({text, why}, number) => ({text: `${number + 1}. ${text}`, correct: true, why}));
    case 'cloze':
      return question.gaps.flatMap(({id, options}) =>
        options.map(({text, correct, why}) => ({text: `${id}: ${text}`, correct, why})),
      );
    case 'scenario':
      return question.questions.flatMap((child) => toCheck(child).map((each) => ({...each, text: `${child.stem} ${each.text}`})));
    case 'selfrate':
      return [];
  }
}

/** What a question asks, in one text. */
export const askedBy = (question: AnyQuestion): string => (question.type === 'scenario' ? question.stimulus : stemOf(question));

/** The passages that teach a question and those within it. */
export const sourcesOf = (question: AnyQuestion): string[] => [
  question.source,
  ...(question.type === 'scenario' ? question.questions.map(({source}) => source) : []),
];
