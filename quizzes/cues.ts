/**
 * Whether the key of a question can be told from how its options are written: their length, or a clause that gives a reason. A test that
 * can be passed that way measures how people take tests (Haladyna, Downing and Rodriguez, 2002, guidelines 24 and 28).
 */
import type {Quiz} from './format.ts';

type Option = {text: string; correct: boolean};
/** A question with one key, whether it stands alone or in a scenario. */
export type Item = {quiz: string; id: string; options: readonly Option[]};

/** At most this share may be got right by a cue over all questions; with four options chance gives 0.25. */
const mostOverall = 0.35;
/** And in one quiz. */
const mostInOne = 0.6;

const reason =
  /\b(because|since|so that|in case|as (?:it|they|he|she|you|we|the|that|this|there|a|an|nobody|somebody)|so (?:it|they|he|she|you|we|the|that|nobody|somebody))\b/i;

/** Which options somebody who goes by it would choose among. */
const cues: Record<string, (options: readonly Option[]) => readonly Option[]> = {
  'the shortest': (options) => extreme(options, Math.min),
  'the longest': (options) => extreme(options, Math.max),
  'one without a reason': withoutReason,
  'one with a reason': (options) =>
    some(
      options.filter(({text}) => reason.test(text)),
      options,
    ),
  'the shortest without a reason': (options) => extreme(withoutReason(options), Math.min),
  'the longest without a reason': (options) => extreme(withoutReason(options), Math.max),
};

function withoutReason(options: readonly Option[]): readonly Option[] {
  return some(
    options.filter(({text}) => !reason.test(text)),
    options,
  );
}
const some = (found: readonly Option[], all: readonly Option[]) => (found.length === 0 ? all : found);

function extreme(options: readonly Option[], of: (...lengths: number[]) => number): readonly Option[] {
  const wanted = of(...options.map(({text}) => text.length));
  return options.filter(({text}) => text.length === wanted);
}

export function itemsOf(quizzes: readonly Quiz[]): Item[] {
  return quizzes.flatMap(({id: quiz, questions}) =>
    questions
      .flatMap((question) => (question.type === 'scenario' ? question.questions : [question]))
      .flatMap((question) => (question.type === 'single' ? [{quiz, id: question.id, options: question.options}] : [])),
  );
}

/** The share that the cue gets right; where it leaves several options, it chooses one of them at random. */
export function shareRight(items: readonly Item[], cue: string): number {
  const choose = cues[cue] ?? ((options: readonly Option[]) => options);
  const chances = items.map(({options}) => {
    const left = choose(options);
    return left.filter(({correct}) => correct).length / left.length;
  });
  return chances.reduce((sum, chance) => sum + chance, 0) / items.length;
}

/** Every cue that pays too well, as `where: what to do`. */
export function cueMistakes(items: readonly Item[]): string[] {
  const mistakes: string[] = [];
  for (const cue of Object.keys(cues)) {
    const share = shareRight(items, cue);
    if (share > mostOverall)
      mistakes.push(`all quizzes: choosing ${cue} gets ${percent(share)} right; at most ${percent(mostOverall)} may be.`);
    for (const [quiz, own] of Map.groupBy(items, (item) => item.quiz)) {
      const inOne = shareRight(own, cue);
      if (inOne > mostInOne)
        mistakes.push(`${quiz}: choosing ${cue} gets ${percent(inOne)} right; at most ${percent(mostInOne)} may be.`);
    }
  }
  return mistakes;
}

const percent = (share: number) => `${Math.round(share * 100)}%`;

/** The figures, for whoever writes questions. */
export function cueTable(items: readonly Item[]): string {
  const quizzes = [...Map.groupBy(items, (item) => item.quiz)];
  return Object.keys(cues)
    .map((cue) => {
      const each = quizzes.map(([quiz, own]) => `${quiz} ${percent(shareRight(own, cue))}`);
      return `${cue}: ${percent(shareRight(items, cue))} of ${items.length} (${each.join(', ')})`;
    })
    .join('\n');
}
