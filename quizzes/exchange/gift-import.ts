/** Questions out of GIFT, as this project writes them. What does not fit is reported, and so is what an author has to add. */
import {type GIFTQuestion, parse, type TextFormat} from 'gift-pegjs';
import {letter} from './gift-export.ts';
import {decoded, numericOf, plainText, someOf} from './gift-text.ts';
import type {Loss, LossKind, Missing} from './losses.ts';

/** As it goes into a quiz file; what is missing is empty, so that the build asks for it. */
export type Draft = Record<string, unknown> & {id: string; type: string};
export type Imported = {questions: Draft[]; lost: Loss[]; missing: Missing[]};

/** Throws an Error that names the line where the text is not GIFT. */
export function fromGift(text: string): Imported {
  const lost: Loss[] = [];
  const missing: Missing[] = [];
  const used = new Set<string>();
  const unused = (id: string): string => {
    const free = used.has(id) ? unused(`${id}-again`) : id;
    used.add(free);
    return free;
  };
  const questions = parsed(text).flatMap((question, index): Draft[] => {
    const id = unused(idOf(question, index));
    const lose = (kind: LossKind) => lost.push({question: id, kind});
    const body = bodyOf(question, lose);
    if (body === undefined) return [];
    if ('globalFeedback' in question && question.globalFeedback) lose('general-feedback');
    const source = tagOf(question, 'source') ?? '';
    if (source === '') missing.push({question: id, what: 'source: the passage that teaches it'});
    if (JSON.stringify(body).includes('"why":""')) missing.push({question: id, what: 'why: what there is to say of each answer'});
    return [{id, rev: Number(tagOf(question, 'rev') ?? 1), source, ...body}];
  });
  return {questions, lost, missing};
}

function parsed(text: string): GIFTQuestion[] {
  try {
    // A byte order mark and the line ends of Windows are no part of the format.
    return parse(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
  } catch (error) {
    const {location, found, message} = error as {location?: {start: {line: number}}; found?: string; message: string};
    const hint = found === ':' ? ' Write \\: where a colon is part of the text.' : '';
    throw new Error(`Line ${location?.start.line ?? 1} is not GIFT: ${message}${hint}`);
  }
}

const tagOf = ({tags}: GIFTQuestion, name: string): string | undefined =>
  tags?.find((tag) => tag.startsWith(`${name} `))?.slice(name.length + 1);

function idOf(question: GIFTQuestion, index: number): string {
  const name = question.id ?? question.title ?? '';
  const key = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return key === '' ? `imported-${String(index + 1).padStart(3, '0')}` : key;
}

type Lose = (kind: LossKind) => void;
type Body = Record<string, unknown> & {type: string};

function bodyOf(question: GIFTQuestion, lose: Lose): Body | undefined {
  const plain = (format: TextFormat | null | undefined) => plainText(format, lose);
  const gap = tagOf(question, 'gap');
  switch (question.type) {
    case 'Category':
      lose('category');
      return undefined;
    case 'Description':
    case 'Essay':
      lose('left-out');
      return undefined;
    case 'MC':
      return question.hasEmbeddedAnswers || gap !== undefined
        ? clozeOf(plain(question.stem), gap ?? 'gap', optionsOf(question.choices, plain, lose))
        : choiceOf(plain(question.stem), question, plain, lose);
    case 'TF': {
      // The first feedback is for the wrong answer.
      const [wrong, right] = [plain(question.trueFeedback), plain(question.falseFeedback)];
      const {isTrue} = question;
      return {
        type: 'truefalse',
        stem: plain(question.stem),
        answer: isTrue,
        why: {true: isTrue ? right : wrong, false: isTrue ? wrong : right},
      };
    }
    case 'Short': {
      const whole = question.choices.filter(({weight}) => weight === null || weight === 100);
      const none = question.choices.filter(({weight}) => weight === 0);
      if (whole.length + none.length < question.choices.length) lose('part-marks');
      return {
        type: 'short',
        stem: plain(question.stem),
        accept: whole.map(({text}) => plain(text)),
        why: plain(whole[0]?.feedback),
        ...someOf(
          'mistakes',
          none.map(({text, feedback}) => ({text: plain(text), why: plain(feedback)})),
        ),
      };
    }
    case 'Numerical':
      return numericOf(question, plain, lose);
    case 'Matching': {
      const pairs = question.matchPairs.map(({subquestion, subanswer}) => ({
        prompt: plain(subquestion),
        answer: decoded(subanswer),
        why: '',
      }));
      return {
        type: 'match',
        stem: plain(question.stem),
        pairs: pairs.filter(({prompt}) => prompt !== ''),
        ...someOf(
          'distractors',
          pairs.filter(({prompt}) => prompt === '').map(({answer: text, why}) => ({text, why})),
        ),
      };
    }
  }
}

type Plain = (format: TextFormat | null | undefined) => string;
type Choices = Extract<GIFTQuestion, {type: 'MC'}>['choices'];

const isRight = ({isCorrect, weight}: Choices[number]) => isCorrect || (weight ?? 0) > 0;

function optionsOf(choices: Choices, plain: Plain, lose: Lose) {
  const best = Math.max(...choices.map(({isCorrect, weight}) => weight ?? (isCorrect ? 100 : 0)));
  // Several options that give the whole mark each, or one: what gives less is not right here.
  const isSingle = best === 100;
  if (isSingle && choices.some(({isCorrect, weight}) => weight !== null && weight !== 0 && weight !== 100 && !isCorrect))
    lose('part-marks');
  return choices.map((choice) => ({
    text: plain(choice.text),
    ...((isSingle ? choice.isCorrect || choice.weight === 100 : isRight(choice)) && {correct: true}),
    why: plain(choice.feedback),
  }));
}

function choiceOf(stem: string, question: Extract<GIFTQuestion, {type: 'MC'}>, plain: Plain, lose: Lose): Body {
  const {choices} = question;
  const allOrNothing = question.tags?.includes('all-or-nothing') ?? false;
  const options = optionsOf(choices, plain, allOrNothing ? () => {} : lose).map((each, index) => ({id: letter(index), ...each}));
  const right = options.filter((each) => 'correct' in each).length;
  if (allOrNothing) return {type: 'multiple', stem, options};
  if (right === 1) return {type: 'single', stem, options};
  const whole = choices.filter(({isCorrect, weight}) => weight === 100 || (isCorrect && weight === null)).length;
  if (whole > 1) {
    lose('either-is-right');
    const first = options.findIndex((each) => 'correct' in each);
    return {type: 'single', stem, options: options.filter((each, index) => index === first || !('correct' in each))};
  }
  // Part of the mark for each right option, and as much off for each wrong one, is what `partial` means.
  const wrong = choices.length - right;
  const isPartial = choices.every(
    (choice) => Math.abs((choice.weight ?? 0) - (isRight(choice) ? 100 / right : -100 / wrong)) < 0.001,
  );
  if (!isPartial) lose('part-marks');
  return {type: 'multiple', stem, ...(isPartial && {partial: true}), options};
}

function clozeOf(stem: string, gap: string, options: ReturnType<typeof optionsOf>): Body {
  const mark = `{{${gap}}}`;
  const text = stem.includes('_____') ? stem.replace(/_{5}\s*(?=[.,;:!?)])|_{5}/, mark) : `${stem} ${mark}`;
  return {type: 'cloze', stem: text, gaps: [{id: gap, options}]};
}
