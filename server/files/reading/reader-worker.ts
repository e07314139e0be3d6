/** Reads files in a thread of its own, which may be ended at any moment: what it is given may be made to harm. */
import {parentPort} from 'node:worker_threads';
import type {SentKind} from '../kinds.shared.ts';
import {archiveEntries, importLimits} from './archive.ts';
import {docxText} from './docx.ts';
import {kindOf} from './kind.ts';
import type {FromReader, ToReader} from './messages.ts';
import {odtText} from './odt.ts';
import {pdfText} from './pdf.ts';
import {FileRefused} from './refused.ts';
import type {FileText} from './text.ts';

const readers: Record<Exclude<SentKind, 'zip'>, (bytes: Uint8Array) => Promise<FileText>> = {
  docx: docxText,
  odt: odtText,
  pdf: pdfText,
};
const nothing: FileText = {sections: [], html: ''};
const say = (message: FromReader) => parentPort?.postMessage(message);

parentPort?.on('message', async ({id, bytes, archive}: ToReader) => {
  try {
    if (archive !== undefined) {
      say(await unpacked(id, bytes, archive));
      return;
    }
    const kind = await kindOf(bytes);
    say({id, step: 'kind', kind});
    if (kind === 'zip') say({id, step: 'read', state: 'empty', text: nothing});
    else say(await read(id, kind, bytes));
  } catch (error) {
    const {state, message} = error instanceof FileRefused ? error : new FileRefused('damaged', 'It could not be read.');
    say({id, step: 'refused', state, sentence: message});
  }
});

async function unpacked(id: number, bytes: Uint8Array, which: 'list' | number): Promise<FromReader> {
  const entries = await archiveEntries(bytes, importLimits);
  if (which === 'list') return {id, step: 'entries', entries: entries.map(({name, size}) => ({name, size}))};
  const entry = entries[which];
  if (entry === undefined) throw new FileRefused('refused', 'There is no such file in it.');
  return {id, step: 'entry', bytes: new Uint8Array(await entry.read())};
}

async function read(id: number, kind: Exclude<SentKind, 'zip'>, bytes: Uint8Array): Promise<FromReader> {
  try {
    const text = await readers[kind](bytes);
    return {id, step: 'read', state: text.sections.some((each) => each.text !== '') ? 'read' : 'empty', text};
  } catch (error) {
    const state = error instanceof FileRefused && error.state === 'locked' ? 'locked' : 'damaged';
    return {id, step: 'read', state, text: nothing};
  }
}
