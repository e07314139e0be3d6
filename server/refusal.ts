/** How a rule says no: a code the HTTP layer understands and a sentence the person can act on. */
export type RefusalCode = 'invalid' | 'signed-out' | 'forbidden' | 'missing' | 'conflict' | 'unprocessable' | 'too-many' | 'busy';

export class Refusal extends Error {
  readonly code: RefusalCode;
  /** Sentences keyed by the name of the input they are about. */
  readonly fields: Readonly<Record<string, string>> | undefined;
  /** Seconds until it is worth trying again, for `too-many` and `busy`. */
  readonly retryAfter: number | undefined;

  constructor(code: RefusalCode, sentence: string, more: {fields?: Record<string, string>; retryAfter?: number} = {}) {
    super(sentence);
    this.name = 'Refusal';
    this.code = code;
    this.fields = more.fields;
    this.retryAfter = more.retryAfter;
  }
}

/** Bad input, with a sentence for each input that is wrong. */
export const fieldRefusal = (fields: Record<string, string>): Refusal =>
  new Refusal('invalid', 'Check the parts that are marked.', {fields});
