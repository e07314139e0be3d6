/** Options to choose from, and how GIFT's percentages say which of them are right. */
import type {Answer} from './gift-answers.ts';
import type {Option, Reading} from './gift-draft.ts';
import {letter} from './gift-export.ts';

type Weighed = Option & {weight: number};

/** Of one right option. What gives part of the mark is wrong, and of several that each give all of it the first is kept. */
export function optionsOf(answers: readonly Answer[], reading: Reading): Option[] {
  const options = weighed(answers, reading);
  const right = options.filter(({correct}) => correct);
  if (right.length > 1) leaveOthers(right.slice(1), reading);
  reportWeights(options, reading);
  return options.filter((option) => !option.correct || option === right[0]).map(withoutWeight);
}

type Typed =
  | {type: 'single'; options: (Option & {id: string})[]}
  | {type: 'multiple'; partial?: true; options: (Option & {id: string})[]};

export function typeOf(answers: readonly Answer[], tags: readonly string[], reading: Reading): Typed {
  const options = weighed(answers, reading);
  const right = options.filter(({correct}) => correct);
  const best = Math.max(...right.map(({weight}) => weight));
  // Our own files say it in a tag.
  if (tags.includes('all-or-nothing')) return {type: 'multiple', options: lettered(options)};
  if (tags.includes('part-marks')) return {type: 'multiple', partial: true, options: lettered(options)};
  if (right.length < 2 || best === 100) {
    leaveOthers(right.slice(1), reading);
    reportWeights(options, reading);
    return {type: 'single', options: lettered(options.filter((option) => !option.correct || option === right[0]))};
  }
  // Part of the mark for each right option, and as much off for each wrong one, is what `partial` means.
  const off = 100 / (options.length - right.length);
  const isPartial = options.every(({correct, weight}) => Math.abs(weight - (correct ? 100 / right.length : -off)) < 1);
  if (!isPartial) reading.lose('weights');
  return {type: 'multiple', ...(isPartial && {partial: true}), options: lettered(options)};
}

/** Where an option gives the whole mark, what gives less is wrong; else whatever gives a part is right. */
function weighed(answers: readonly Answer[], {plain}: Reading): Weighed[] {
  const isWhole = answers.some(({weight}) => weight >= 100);
  return answers.map(({text, weight, feedback}) => ({
    text: plain(text),
    ...((isWhole ? weight >= 100 : weight > 0) && {correct: true}),
    why: plain(feedback),
    weight,
  }));
}

function leaveOthers(others: readonly Weighed[], {leave}: Reading): void {
  for (const {text, why} of others) leave('either-is-right', text, [text, why], 1);
}

function reportWeights(options: readonly Weighed[], {lose}: Reading): void {
  for (const {text, weight, correct} of options) if (!correct && weight > 0) lose('part-marks', `${text} (${weight} %)`);
  if (options.some(({weight, correct}) => weight < 0 || (correct && weight < 100))) lose('weights');
}

const withoutWeight = ({weight: _weight, ...option}: Weighed): Option => option;
const lettered = (options: readonly Weighed[]) => options.map((option, index) => ({id: letter(index), ...withoutWeight(option)}));
