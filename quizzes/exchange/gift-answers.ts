/** What stands between the braces of a question in GIFT: the kind is told by the signs, in the order in which Moodle looks. */
import {readNumber} from '../../server/text/number.shared.ts';
import {type Format, type Part, partOf, shown} from './gift-signs.ts';

/** `weight`: percent of the mark. */
export type Answer = {text: Part; weight: number; feedback: Part};
export type NumberRange = {value: number; tolerance: number};
/** `range` is 'any' where every number is meant. */
export type NumberAnswer = {range: NumberRange | 'any'; said: string; weight: number; feedback: Part};
export type Answers =
  | {kind: 'none'}
  | {kind: 'essay'}
  | {kind: 'choice'; answers: Answer[]}
  | {kind: 'short'; answers: Answer[]}
  | {kind: 'numeric'; answers: NumberAnswer[]}
  | {kind: 'match'; pairs: {prompt: Part; answer: Part}[]}
  | {kind: 'truefalse'; isTrue: boolean; said: string; wrong: Part; right: Part};

/** Throws an Error with the reason where they cannot be read. */
export function readAnswers(text: string, format: Format): Answers {
  if (text === '') return {kind: 'essay'};
  if (text.startsWith('#')) return {kind: 'numeric', answers: numbersIn(text.slice(1), format)};
  if (text.includes('~')) return {kind: 'choice', answers: choicesIn(text, format)};
  if (text.includes('=') && text.includes('->')) return {kind: 'match', pairs: pairsIn(text, format)};
  const [said = '', wrong = '', ...right] = text.split('#');
  const truth = /^(?:(T|TRUE)|F|FALSE)$/i.exec(said.trim());
  if (truth)
    return {
      kind: 'truefalse',
      isTrue: truth[1] !== undefined,
      said,
      wrong: partOf(wrong, format),
      right: partOf(right.join('#'), format),
    };
  const answers = split(text, '=').map((each) => answerOf(each, 100, format));
  return {kind: 'short', answers: some(answers, 1, 'It has no answer between its braces.')};
}

const some = <T>(all: T[], least: number, reason: string): T[] => {
  if (all.length < least) throw new Error(reason);
  return all;
};

/** Cut at a sign; what is empty is none. */
const split = (text: string, sign: string): string[] => text.split(sign).filter((each) => each.trim() !== '');

function answerOf(text: string, weight: number, format: Format): Answer {
  const {rest, own} = weighed(text);
  const from = rest.indexOf('#');
  return {
    text: partOf(from === -1 ? rest : rest.slice(0, from), format),
    weight: own ?? weight,
    feedback: partOf(from === -1 ? '' : rest.slice(from + 1), format),
  };
}

function weighed(text: string): {rest: string; own: number | undefined} {
  const [mark, number = ''] = /^%(-*\d{1,3}(?:[.,]\d*)?)%/.exec(text.trim()) ?? [];
  return mark === undefined
    ? {rest: text, own: undefined}
    : {rest: text.trim().slice(mark.length), own: Number(number.replace(/^-+/, '-').replace(',', '.'))};
}

/** Each answer with the sign before it. `~=` begins one answer, not two; what stands before the first sign is one as well. */
const signed = (text: string): {sign: string; rest: string}[] =>
  [...text.matchAll(/([~=]?)([^~=]*)/g)].map(([, sign = '', rest = '']) => ({sign, rest})).filter(({rest}) => rest.trim() !== '');

function choicesIn(text: string, format: Format): Answer[] {
  const answers = signed(text).map(({sign, rest}) => answerOf(rest, sign === '=' ? 100 : 0, format));
  return some(answers, 2, 'It has fewer than two options to choose from.');
}

/** What fits has the format of the question, and none of its own. */
function pairsIn(text: string, format: Format) {
  const pairs = split(text, '=').map((each) => {
    const at = each.indexOf('->');
    if (at === -1) throw new Error(`It matches pairs, but this one has no ->: ${shown(each).trim()}.`);
    return {prompt: partOf(each.slice(0, at), format), answer: {text: shown(each.slice(at + 2)).trim(), format}};
  });
  if (pairs.filter(({prompt, answer}) => prompt.text !== '' && answer.text !== '').length < 2)
    throw new Error('It has fewer than two pairs to match.');
  return pairs;
}

/** After a ~ stands what is wrong: a number, or nothing but what to say of every other answer. */
function numbersIn(text: string, format: Format): NumberAnswer[] {
  const answers = signed(text).map(({sign, rest}) => {
    const {text: said, ...others} = answerOf(rest, sign === '~' ? 0 : 100, format);
    return {...others, said: said.text, isAny: said.text === '*' || (sign === '~' && said.text === '')};
  });
  const comma = commaIn(answers.flatMap(({said}) => said.split(/\.\.|:/)));
  return some(answers, 1, 'It asks for a number and names none.').map(({isAny, ...others}) => ({
    ...others,
    range: isAny ? 'any' : rangeOf(others.said, comma),
  }));
}

/** The middle and half the width of what counts. */
function rangeOf(text: string, comma: Comma): NumberRange {
  if (text.includes('..')) {
    const [low = 0, high = 0] = text.split('..', 2).map((each) => numberOf(each, text, comma));
    return {value: rounded((low + high) / 2), tolerance: rounded(Math.abs(high - low) / 2)};
  }
  const [value = '', margin = '0'] = text.split(':');
  return {value: numberOf(value, text, comma), tolerance: Math.abs(numberOf(margin, text, comma))};
}

/** What a comma is in the numbers of a question, as far as they tell: `3,141` alone may be three, or three thousand. */
type Comma = {isDecimal: boolean; isThousands: boolean};

const digitsOf = (said: string): string => said.normalize('NFKC').replace(/^[^\d.,]+|[^\d.,]+$/g, '');

/** One to three digits, a sign, and three digits more. */
const eitherWay = /^[1-9]\d{0,2}[.,]\d{3}$/;

function commaIn(numbers: readonly string[]): Comma {
  const told = numbers.map(digitsOf).filter((digits) => !eitherWay.test(digits));
  return {
    isDecimal: told.some((digits) => /^[^,]*,\d*$/.test(digits) && !/,.*\./.test(digits)),
    isThousands: told.some((digits) => /,.*[.,]|^[^,.]*\.\d*$/.test(digits)),
  };
}

function numberOf(part: string, text: string, {isDecimal, isThousands}: Comma): number {
  const said = part.trim();
  const digits = digitsOf(said);
  const isPlain = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(said);
  // A point is the decimal sign of the format; beside decimal commas it may part thousands.
  if (eitherWay.test(digits) && (digits.includes(',') ? isDecimal === isThousands : isDecimal))
    throw new Error(
      `It asks for ${said}, which may be ${digits.replace(/[.,]/, '')} or ${digits.replace(',', '.')}. Write thousands without a sign, and decimals with a point.`,
    );
  const number = isPlain ? Number(said) : readNumber(eitherWay.test(digits) && isDecimal ? said.replace(/[,，]/, '.') : said);
  if (number === undefined || !Number.isFinite(number))
    throw new Error(`It asks for a number, and this is none: ${text || 'nothing'}.`);
  return number;
}

/** Without what adding in binary leaves behind. */
const rounded = (value: number): number => Number(value.toPrecision(12));
