/** A quiz as GIFT, the text format that Moodle and others import. Source: docs.moodle.org, "GIFT format". */
import type {Quiz} from '../format.ts';
import type {AnyQuestion} from '../types/kinds.ts';
import type {Loss, LossKind} from './losses.ts';

type Asked = Exclude<AnyQuestion, {type: 'scenario'}>;
type Written = {text: string; lost: LossKind[]};

/** How many digits of a percentage Moodle keeps. */
const digits = 5;

export function toGift({id, questions}: Pick<Quiz, 'id' | 'questions'>): {text: string; lost: Loss[]} {
  const lost: Loss[] = [{question: id, kind: 'quiz'}];
  const parts = questions.flatMap((question) => {
    if (question.type === 'scenario') lost.push({question: question.id, kind: 'in-parts'});
    const asked =
      question.type === 'scenario' ? question.questions.map((child) => withSituation(child, question.stimulus)) : [question];
    return asked.flatMap((each) => {
      const written = write(each);
      const kinds = [...(written?.lost ?? ['left-out' as const]), ...(written && hasSigns(each) ? ['signs' as const] : [])];
      lost.push(...kinds.map((kind) => ({question: each.id, kind})));
      return written ? [`${head(each)}${written.text}`] : [];
    });
  });
  return {text: `${parts.join('\n\n')}\n`, lost};
}

const withSituation = <Q extends {stem: string}>(child: Q, stimulus: string): Q => ({
  ...child,
  stem: `${stimulus.trim()}\n\n${child.stem}`,
});

/** Tags carry what the format has no place for, and an import here reads them back. */
function head(question: Asked): string {
  const tags = [
    `rev ${question.rev}`,
    `source ${question.source}`,
    ...(question.type === 'multiple' ? [question.partial ? 'part-marks' : 'all-or-nothing'] : []),
    ...(question.type === 'cloze' ? [`gap ${question.gaps[0]?.id}`] : []),
  ];
  // Plain: what looks like HTML is text. The question follows on the same line, which no text can then turn into a comment.
  return `// [id:${question.id}] ${tags.map((tag) => `[tag:${tag}]`).join(' ')}\n::${escaped(question.id)}::[plain]`;
}

/** Undefined where GIFT has nothing like it. */
function write(question: Asked): Written | undefined {
  const {stem} = question;
  switch (question.type) {
    case 'single':
      return {
        text: `${escaped(stem)} {\n${question.options.map((each) => answer(each.correct ? '=' : '~', each)).join('\n')}\n}`,
        lost: lostOfOptions(question.options),
      };
    case 'multiple': {
      const right = question.options.filter(({correct}) => correct).length;
      const weight = (correct: boolean) =>
        correct ? percent(100 / right) : question.partial ? percent(-100 / (question.options.length - right)) : percent(-100);
      const options = question.options.map((each) => answer(`~%${weight(each.correct)}%`, each));
      return {
        text: `${escaped(stem)} {\n${options.join('\n')}\n}`,
        lost: [...lostOfOptions(question.options), ...(question.partial ? [] : ['all-or-nothing' as const])],
      };
    }
    case 'truefalse': {
      const {true: ifTrue, false: ifFalse} = question.why;
      // What is said to a wrong answer comes first.
      const [wrong, right] = question.answer ? [ifFalse, ifTrue] : [ifTrue, ifFalse];
      return {text: `${escaped(stem)} {${question.answer ? 'TRUE' : 'FALSE'}#${part(wrong)}#${part(right)}}`, lost: []};
    }
    case 'numeric': {
      const {tolerance, unit, why, mistakes} = question;
      const answers = [
        `=${decimal(question.answer)}:${decimal(tolerance)}#${part(why)}`,
        ...mistakes.map((each) => `=%0%${decimal(each.value)}:0#${part(each.why)}`),
      ];
      return {
        text: `${escaped(stem)} {#\n${answers.join('\n')}\n}`,
        lost: [...(unit === undefined ? [] : ['unit' as const]), ...namesOf(mistakes)],
      };
    }
    case 'short': {
      const {accept, why, mistakes} = question;
      const answers = [
        ...accept.map((text) => `=${literal(text)}#${part(why)}`),
        ...mistakes.map((each) => `=%0%${literal(each.text)}#${part(each.why)}`),
      ];
      return {text: `${escaped(stem)} {\n${answers.join('\n')}\n}`, lost: namesOf(mistakes)};
    }
    case 'match': {
      const pairs = [
        ...question.pairs.map(({prompt, answer: fits}) => `=${part(prompt)} -> ${escaped(fits)}`),
        ...question.distractors.map(({text}) => `= -> ${escaped(text)}`),
      ];
      return {text: `${escaped(stem)} {\n${pairs.join('\n')}\n}`, lost: ['whys']};
    }
    case 'cloze':
      return writeGap(stem, question.gaps);
    case 'order':
    case 'selfrate':
      return undefined;
  }
}

type Option = {id?: string; text: string; correct: boolean; why: string; misconception?: string | undefined};
type Gap = {id: string; options: readonly Option[]};

/** A missing word: GIFT knows one gap a question. */
function writeGap(stem: string, gaps: readonly Gap[]): Written | undefined {
  const [gap] = gaps;
  if (gap === undefined || gaps.length > 1) return undefined;
  const [before = '', after = ''] = withoutSigns(stem).split(`{{${gap.id}}}`);
  const options = gap.options.map((each) => answer(each.correct ? '=' : '~', each)).join(' ');
  return {text: `${withBackslashes(before)}{${options}}${withBackslashes(after)}`, lost: namesOf(gap.options)};
}

const answer = (sign: string, {text, why}: {text: string; why: string}): string => `${sign}${part(text)}#${part(why)}`;

const namesOf = (all: readonly {misconception?: string | undefined}[]): LossKind[] =>
  all.some(({misconception}) => misconception !== undefined) ? ['misconceptions'] : [];

const lostOfOptions = (options: readonly Option[]): LossKind[] => [
  ...namesOf(options),
  ...(options.every(({id}, index) => id === letter(index)) ? [] : ['option-ids' as const]),
];

/** a, b, c … */
export const letter = (index: number): string => String.fromCharCode(97 + index);

const percent = (value: number): string => String(Number(value.toFixed(digits)));

/** Without an exponent, which GIFT does not know. */
const decimal = (value: number): string => value.toLocaleString('en-US', {useGrouping: false, maximumFractionDigits: 100});

/** What GIFT reads otherwise even with a backslash before it. */
const signs: [RegExp, string][] = [
  [/->/g, '→'],
  [/^%/, '％'],
];

/** As a text comes back from GIFT. */
export const withoutSigns = (text: string): string =>
  signs.reduce((said, [sign, other]) => said.replace(sign, other), text.trim());

const hasSigns = (question: Asked): boolean => {
  let found = false;
  JSON.stringify(question, (_name, value) => {
    found ||= typeof value === 'string' && withoutSigns(value) !== value.trim();
    return value;
  });
  return found;
};

/** What means something to GIFT is written with a backslash; line breaks are written as \n. */
const withBackslashes = (text: string): string => text.replace(/[\\~=#{}:]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');

const escaped = (text: string): string => withBackslashes(withoutSigns(text));

/** What begins with the name of a format is text, too. */
const part = (text: string): string =>
  /^\[(?:html|moodle|plain|markdown)\]/.test(text.trim()) ? `[plain]${escaped(text)}` : escaped(text);

/** A star stands for any text, but after a backslash. */
const literal = (text: string): string => part(text).replaceAll('*', '\\*');
