/** Questions and answers of every kind in words: what somebody gave, what the key is, what there is to verify. */
import type {Given} from './common.ts';
import {type AnyQuestion, type FrozenQuestion, score} from './kinds.ts';
import {plainText, readNumber} from './typed.ts';

/** One part of an answer in words; `why` only where it may be told. */
export type Part = {text: string; why: string | null};

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
