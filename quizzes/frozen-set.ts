/** What an attempt was asked, frozen when it was served, and what was answered: the one place that knows how both are kept as text. */
import type {FrozenQuestion} from './types/kinds.ts';

export type FrozenSet = {
  seed: string;
  revealKey: 'on_pass' | 'always' | 'never';
  /** With their keys: a set never leaves the server. */
  questions: FrozenQuestion[];
  /** Asked after a result that was close, by their keys; the result stands until they are answered. */
  more?: {keys: string[]; answered: boolean};
  /** The attempt whose misses are practised. */
  missedOf?: string;
  /** Of a refresher, every question that had changed when it was drawn. */
  refreshes?: string[];
};
/** By the key of the question. */
export type Answers = Record<string, readonly string[]>;
/** From 1 to 3, by the key of the question. */
export type Certainty = Record<string, number>;

type Kept = {served: string; answers: string | null; certainty: string | null};
export type Taken = {served: FrozenSet; answers: Answers; certainty: Certainty};

/** Nothing answered yet is no answers. */
export const readTaken = ({served, answers, certainty}: Kept): Taken => ({
  served: JSON.parse(served),
  answers: JSON.parse(answers ?? '{}'),
  certainty: JSON.parse(certainty ?? '{}'),
});

export const writeTaken = ({served, answers, certainty}: Taken): Record<keyof Kept, string> => ({
  served: JSON.stringify(served),
  answers: JSON.stringify(answers),
  certainty: JSON.stringify(certainty),
});
