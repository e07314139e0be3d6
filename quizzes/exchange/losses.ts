/** What a format cannot carry, said of each question that loses it. */

/** A % is where the thing itself is named. */
export const losses = {
  'left-out': 'is left out: the format has no question of this kind',
  'not-asked': 'is left out: it is a text or an essay, and what is asked here has an answer that can be checked',
  'in-parts': 'is written as separate questions, each with the situation above it',
  misconceptions: 'loses the names of its misconceptions',
  'all-or-nothing': 'gives part of the mark elsewhere, because the format has no all-or-nothing choice',
  unit: 'loses its unit',
  whys: 'loses what is said of its answers: the format has no place for it',
  'option-ids': 'loses the ids of its options; they become a, b, c',
  signs: 'has signs written otherwise, because they mean something to the format: -> as →, a leading % as ％',
  quiz: 'loses what stands about the whole quiz: how many are drawn, attempts, feedback, standard, validity',
  category: 'loses its category',
  name: 'loses its name, of which only a part fits into its id: %',
  tags: 'loses its tags: %',
  formatting: 'loses its formatting',
  indentation: 'loses the indentation of its lines',
  struck: 'loses that some words were struck out',
  numbering: 'loses the numbers or letters of a list',
  formula: 'shows its formulas as they are written, with their signs',
  damaged: 'has signs that a program could not read before (�): mend them',
  picture: 'loses a picture: %; the question may not make sense without it',
  sound: 'loses a sound: %; the question may not make sense without it',
  video: 'loses a video: %; the question may not make sense without it',
  page: 'loses a page or program that was embedded: %; the question may not make sense without it',
  file: 'loses a file: %; the question may not make sense without it',
  link: 'keeps the words of a link and loses its address: %',
  'either-is-right': 'keeps only the first of several answers of which each alone is right; left out: %',
  'other-answers': 'keeps only the first of several numbers that are right; left out: %',
  'part-marks': 'loses the part of the mark that some answers gave; they now count as wrong: %',
  overlap: 'loses an answer that is right as well here, with what was said of it: %',
  weights: 'loses how much each answer counts: all that are right count alike',
  'any-text': 'loses the * that stood for any text; only the rest of it is left: %',
  'other-answer': 'loses what was to happen with every other answer: %',
  'other-whys': 'keeps only what is said of the first right answer; left out: %',
  margin: 'loses the margin around a number that is wrong: %',
  'general-feedback': 'loses its general feedback, because each answer has a why of its own here: %',
  text: 'loses some of its text: look at it beside the original',
  answers: 'loses answers: look at it beside the original',
} as const;
export type LossKind = keyof typeof losses;

/** `question`: its id, or its place where it has none. `what` is named for a kind that has a place for it. */
export type Loss = {question: string; kind: LossKind; what?: string};

/** What an author has to add before the build takes the file. */
export type Missing = {question: string; what: string};

/** A line for each kind, with the questions it is about; where the thing itself is named, a line for each question. */
export function lossReport(all: readonly Loss[]): string[] {
  if (all.length === 0) return ['Nothing is lost.'];
  return [...Map.groupBy(all, ({kind}) => kind)].flatMap(([kind, some]) => {
    const names = [...new Set(some.map(({question}) => question))];
    if (!losses[kind].includes('%')) return [`${names.join(', ')}: ${losses[kind]}.`];
    const named = Map.groupBy(some, ({question}) => question);
    return names.map((name) => ended(`${name}: ${losses[kind].replace('%', () => whatOf(named.get(name) ?? []))}`));
  });
}

const ended = (line: string): string => (/[.!?…]$/.test(line) ? line : `${line}.`);

const whatOf = (some: readonly Loss[]): string =>
  [...new Set(some.map(({what = ''}) => shortened(what)).filter((what) => what !== ''))].join(', ');

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 120 ? line : `${line.slice(0, 117).toWellFormed()} …`;
}

/** A line for each thing, with the questions that lack it. */
export const missingReport = (all: readonly Missing[]): string[] =>
  [...Map.groupBy(all, ({what}) => what)].map(
    ([what, some]) => `${some.map(({question}) => question).join(', ')} still ${some.length === 1 ? 'needs' : 'need'} ${what}.`,
  );
