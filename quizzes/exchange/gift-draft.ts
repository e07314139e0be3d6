/** What an import type {Part} from './gift-signs.ts';
import makes of a question, and how it keeps account of what it reads and leaves out. */
import type {Part} from './gift-signs.ts';
import type {Lose} from './gift-text.ts';
import type {LossKind} from './losses.ts';

export type Option = {text: string; correct?: true; why: string};
type Text = {text: string; why: string};

/** A question without its id, revision and source. */
export type Body =
  | {type: 'single' | 'multiple'; stem: string; partial?: true; options: (Option & {id: string})[]}
  | {type: 'cloze'; stem: string; gaps: {id: string; options: Option[]}[]}
  | {type: 'truefalse'; stem: string; answer: boolean; why: {true: string; false: string}}
  | {type: 'short'; stem: string; accept: string[]; why: string; mistakes?: Text[]}
  | {type: 'numeric'; stem: string; answer: number; tolerance?: number; why: string; mistakes?: {value: number; why: string}[]}
  | {type: 'match'; stem: string; pairs: {prompt: string; answer: string; why: string}[]; distractors?: Text[]};

/** The texts, and the number of answers, that an import left out and said so. */
export type Named = {texts: string[]; answers: number};

export type Reading = {
  plain: (part: Part) => string;
  lose: Lose;
  /** Loses something with all that it said, and the answers it was. */
  leave: (kind: LossKind, what: string, texts: string[], answers?: number) => void;
  /** What is there twice and kept once. */
  repeated: (text: string) => void;
};
