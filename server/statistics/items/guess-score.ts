/** What somebody scores on average who knows nothing and answers all the same. */

export type Guessable =
  | {type: 'single' | 'multiple' /** What each option alone gives, 0 to 1. */; fractions: readonly number[]}
  | {type: 'truefalse'}
  | {type: 'match'; choices: number}
  | {type: 'order'; items: number}
  | {type: 'cloze' /** How many options each gap has. */; gaps: readonly number[]}
  | {type: 'typed'};

/**
 * 0 to 1. Single: the mean of its options; true or false: ½; matching: 1 over the choices, as Moodle has it. Ours: all-or-nothing multiple
 * 1/(2ⁿ − 1), for every choice of at least one option is equally likely; order 1/n!; gaps the mean of 1 over their options; what is
 * typed 0.
 */
export function guessScore(question: Guessable): number {
  switch (question.type) {
    case 'single':
      return average(question.fractions);
    case 'multiple':
      return 1 / (2 ** question.fractions.length - 1);
    case 'truefalse':
      return 0.5;
    case 'match':
      return 1 / question.choices;
    case 'order':
      return 1 / Array.from({length: question.items}, (_, index) => index + 1).reduce((product, each) => product * each, 1);
    case 'cloze':
      return average(question.gaps.map((options) => 1 / options));
    case 'typed':
      return 0;
  }
}

const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
