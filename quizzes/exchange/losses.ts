/** What a format cannot carry, said of each question that loses it. */

export const losses = {
  'left-out': 'is left out: the format has no question of this kind',
  'in-parts': 'is written as separate questions, each with the situation above it',
  misconceptions: 'loses the names of its misconceptions',
  'all-or-nothing': 'gives part of the mark elsewhere, because the format has no all-or-nothing choice',
  unit: 'loses its unit',
  whys: 'loses what is said of its answers: the format has no place for it',
  'option-ids': 'loses the ids of its options; they become a, b, c',
  'gap-space': 'gets a space before or after its gap',
  signs:
    'has signs written otherwise, because they mean something to the format: -> as →, a leading % as ％, five underscores as …',
  'either-is-right': 'keeps only the first of several answers of which each alone is right',
  quiz: 'loses what stands about the whole quiz: how many are drawn, attempts, feedback, standard, validity',
  formatting: 'loses its formatting',
  'general-feedback': 'loses its general feedback: each answer has a why of its own here',
  'part-marks': 'loses the part of the mark that some answers gave',
  category: 'loses its category',
  'other-answers': 'keeps only the first of several numbers that are right',
} as const;
export type LossKind = keyof typeof losses;

/** `question`: its id, or its place where it has none. */
export type Loss = {question: string; kind: LossKind};

/** What an author has to add before the build takes the file. */
export type Missing = {question: string; what: string};

/** A line for each kind, with the questions it is about. */
export function lossReport(all: readonly Loss[]): string[] {
  if (all.length === 0) return ['Nothing is lost.'];
  return [...Map.groupBy(all, ({kind}) => kind)].map(([kind, some]) => {
    const names = [...new Set(some.map(({question}) => question))];
    return `${names.join(', ')}: ${losses[kind]}.`;
  });
}
