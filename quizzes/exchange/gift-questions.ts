/** Each kind of question in GIFT as the kind here that is nearest to it. */
import {plainText as folded} from '../types/typed.ts';
import type {Answer, Answers, NumberAnswer} from './gift-answers.ts';
import type {Body, Named, Reading} from './gift-draft.ts';
import {optionsOf, typeOf} from './gift-options.ts';
import type {Question} from './gift-read.ts';
import {gapSign} from './gift-signs.ts';
import {type Lose, plainText} from './gift-text.ts';

type Asked = Question & {answers: Exclude<Answers, {kind: 'none' | 'essay'}>};

/** Throws an Error with the reason where nothing here is like it. */
export function bodyOf(question: Asked, lose: Lose, named: Named): Body {
  const reading: Reading = {
    plain: (part) => plainText(part, lose),
    lose,
    leave(kind, what, texts, answers = 0) {
      lose(kind, what);
      named.texts.push(...texts);
      named.answers += answers;
    },
    repeated: (text) => named.texts.push(text),
  };
  const general = reading.plain(question.general);
  if (general !== '') reading.leave('general-feedback', general, [general]);
  return asked(question, reading);
}

function asked({stem: part, answers, tags}: Asked, reading: Reading): Body {
  const {plain} = reading;
  const told = plain(part);
  // Tags and braces after the answers are no sentence that goes on.
  const stem = /[^\s}]/.test(told.split(gapSign)[1] ?? '') ? told : told.replace(gapSign, '').trim();
  const withLine = stem.replace(gapSign, '_____');
  switch (answers.kind) {
    case 'choice': {
      // Where nothing is wrong there is nothing to choose.
      if (answers.answers.every(({weight}) => weight >= 100))
        return {type: 'short', stem: withLine, ...shortOf(answers.answers, reading)};
      const gap = tags.find((tag) => tag.startsWith('gap '))?.slice(4);
      if (gap !== undefined || stem.includes(gapSign)) return clozeOf(told, gap ?? 'gap', answers.answers, reading);
      const {options, ...type} = typeOf(answers.answers, tags, reading);
      return {...type, stem, options};
    }
    case 'truefalse': {
      const {isTrue} = answers;
      const [wrong, right] = [plain(answers.wrong), plain(answers.right)];
      return {
        type: 'truefalse',
        stem: withLine,
        answer: isTrue,
        why: {true: isTrue ? right : wrong, false: isTrue ? wrong : right},
      };
    }
    case 'short':
      return {type: 'short', stem: withLine, ...shortOf(answers.answers, reading)};
    case 'numeric':
      return {type: 'numeric', stem: withLine, ...numericOf(answers.answers, reading)};
    case 'match': {
      const pairs = answers.pairs.map(({prompt, answer}) => ({
        isPair: prompt.text !== '',
        prompt: plain(prompt),
        answer: plain(answer),
      }));
      return {
        type: 'match',
        stem: withLine,
        pairs: pairs.filter(({isPair}) => isPair).map(({prompt, answer}) => ({prompt, answer, why: ''})),
        ...someOf(
          'distractors',
          pairs.filter(({isPair}) => !isPair).map(({answer}) => ({text: answer, why: ''})),
        ),
      };
    }
  }
}

function clozeOf(stem: string, id: string, answers: readonly Answer[], reading: Reading): Body {
  const text = stem.replaceAll('{{', '{ {').replace(gapSign, () => `{{${id}}}`);
  return {type: 'cloze', stem: text, gaps: [{id, options: optionsOf(answers, reading)}]};
}

/** `texts`: what is gone where it is left out. */
type Typed = {said: string; weight: number; why: string; texts: string[]};

/**
 * What gives the most is right; what gives a part is wrong here, and keeps what is said of it. What is right as well, such as a number
 * near the right one that gives half the mark, is left out: nobody who is right may be told what is said of it.
 */
function shared<A extends Typed>(
  answers: readonly A[],
  rightIn: (right: readonly A[]) => (answer: A) => boolean,
  reading: Reading,
) {
  const best = answers.reduce((most, {weight}) => Math.max(most, weight), 0);
  if (best === 0) throw new Error('None of its answers is right.');
  if (best < 100) reading.lose('weights');
  const right = answers.filter(({weight}) => weight === best);
  const isRight = rightIn(right);
  const [overlapping, wrong] = [true, false].map((also) =>
    answers.filter((each) => each.weight < best && isRight(each) === also),
  );
  for (const {said, weight, why, texts} of overlapping ?? []) reading.leave('overlap', `${said} (${weight} %) ${why}`, texts, 1);
  for (const {said, weight} of wrong ?? []) if (weight > 0) reading.lose('part-marks', `${said} (${weight} %)`);
  return {right, wrong: wrong ?? []};
}

/** Of several reasons why an answer is right, there is room for one. */
function oneWhy(whys: readonly string[], {leave, repeated}: Reading): string {
  const [why = '', ...others] = whys.filter((each) => each !== '');
  for (const other of others) {
    if (other === why) repeated(other);
    else leave('other-whys', other, [other]);
  }
  return why;
}

const anyText = /(?<!\\)\*/;

const answer = (said: string, why: string, weight: number): Typed => ({said, weight, why, texts: [said, why]});

const isOneOf =
  (texts: ReadonlySet<string>) =>
  ({said}: Typed): boolean =>
    texts.has(folded(said));

function shortOf(answers: readonly Answer[], reading: Reading) {
  const {plain, lose, leave} = reading;
  const all = answers.flatMap(({text: part, weight, feedback}) => {
    const [said, why] = [plain(part), plain(feedback)];
    if (!anyText.test(said)) return [answer(said.replaceAll('\\*', '*'), why, weight)];
    const text = said
      .replace(/(?<!\\)\*/g, ' ')
      .replaceAll('\\*', '*')
      .replace(/\s+/g, ' ')
      .trim();
    if (text !== '') lose('any-text', said);
    else leave('other-answer', weight > 0 ? `${said} (${weight} %) ${why}` : why || said, [said, why], 1);
    return text === '' ? [] : [answer(text, why, weight)];
  });
  if (all.length === 0) throw new Error('Every answer to it is right, and here a question has answers that can be checked.');
  const {right, wrong} = shared(all, (some) => isOneOf(new Set(some.map(({said}) => folded(said)))), reading);
  return {
    accept: right.map(({said}) => said),
    why: oneWhy(
      right.map(({why}) => why),
      reading,
    ),
    ...someOf(
      'mistakes',
      wrong.map(({said, why}) => ({text: said, why})),
    ),
  };
}

function numericOf(answers: readonly NumberAnswer[], reading: Reading) {
  const {plain, lose, leave} = reading;
  const all = answers.flatMap(({range, said, weight, feedback}) => {
    const why = plain(feedback);
    if (range !== 'any') return [{...range, said, weight, why, texts: [why]}];
    leave('other-answer', weight > 0 ? `* (${weight} %) ${why}` : why || '*', [why], 1);
    return [];
  });
  if (all.length === 0) throw new Error('It names no number that is right.');
  const {right, wrong} = shared(
    all,
    ([first]) =>
      ({value}) =>
        first !== undefined && Math.abs(value - first.value) <= first.tolerance,
    reading,
  );
  const [first, ...others] = right;
  for (const {said, why} of others) leave('other-answers', said, [why], 1);
  for (const {said, tolerance} of wrong) if (tolerance > 0) lose('margin', said);
  return {
    answer: first?.value ?? 0,
    ...(first && first.tolerance > 0 && {tolerance: first.tolerance}),
    why: first?.why ?? '',
    ...someOf(
      'mistakes',
      wrong.map(({value, why}) => ({value, why})),
    ),
  };
}

const someOf = <Name extends string, T>(name: Name, list: T[]): {[name in Name]?: T[]} =>
  list.length === 0 ? {} : ({[name]: list} as {[name in Name]: T[]});
