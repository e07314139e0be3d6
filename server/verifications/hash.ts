/** What a verification is bound to: the page's own hash, and the "In your version" texts that stand in it. */
import {createHash} from 'node:crypto';

export function hashWithTexts(pageHash: string, texts: readonly {step: string; version: string; body: string}[]): string {
  if (texts.length === 0) return pageHash;
  const parts = texts.map(({step, version, body}) => JSON.stringify([step, version, body])).sort();
  return createHash('sha256')
    .update([pageHash, ...parts].join('\n'))
    .digest('hex');
}
