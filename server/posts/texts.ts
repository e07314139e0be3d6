/**
 * Everything that can be hidden and redacted, one entry a table: which columns hold its words, and where else these are repeated. The
 * rest of a row is its feature's own; hiding and redacting are the same for all of them, and are done here.
 */
import type {Schema} from '../db/schema.ts';

type Repeated = {table: keyof Schema; column: string; by: string};
type Text = {title: boolean; text: 'details' | 'body'; repeatedIn: readonly Repeated[]};

export const texts = {
  suggestion: {
    title: true,
    text: 'details',
    repeatedIn: [
      {table: 'suggestion', column: 'sources', by: 'id'},
      {table: 'suggestion_step', column: 'reason', by: 'suggestion_id'},
    ],
  },
  question: {title: true, text: 'details', repeatedIn: []},
  answer: {title: false, text: 'body', repeatedIn: []},
  comment: {title: false, text: 'body', repeatedIn: []},
  anonymous_reply: {title: false, text: 'body', repeatedIn: []},
} as const satisfies Partial<Record<keyof Schema, Text>>;

export type TextTable = keyof typeof texts;
export const textTables = Object.keys(texts) as TextTable[];

/** Where the words of any of them are repeated. */
export const repetitions: readonly Repeated[] = [
  ...textTables.flatMap((table): readonly Repeated[] => [...texts[table].repeatedIn, {table, column: 'hidden_reason', by: 'id'}]),
  {table: 'note', column: 'body', by: 'post_id'},
];
