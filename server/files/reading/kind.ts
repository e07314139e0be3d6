/** What kind of file it is: by its bytes, never by its name. */
import {fileTypeFromBuffer} from 'file-type';
import type {SentKind} from '../kinds.shared.ts';
import {archiveEntries, documentLimits, importLimits, leadsOut} from './archive.ts';
import {FileRefused} from './refused.ts';

/** Enough for every mark that tells a kind. */
const headBytes = 4_100;
const starts = (bytes: Uint8Array, mark: string) => Buffer.from(bytes.subarray(0, mark.length)).toString('latin1') === mark;

/** @throws FileRefused for what is no document, with what it is as far as that can be told. */
export async function kindOf(bytes: Uint8Array): Promise<SentKind> {
  if (bytes.length === 0) throw new FileRefused('refused', 'It is empty: there is nothing in it.');
  if (starts(bytes, '%PDF-')) return 'pdf';
  if (starts(bytes, 'PK\x03\x04')) return kindOfZip(bytes);
  if (starts(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) throw oldOffice(bytes);
  const found = await fileTypeFromBuffer(bytes.subarray(0, headBytes)).catch(() => undefined);
  if (found?.mime.startsWith('image/')) throw new FileRefused('refused', 'It is a picture. Put it into a Word file or a PDF.');
  if (/^\s*(<\?xml[^>]*>\s*)?<!?(doctype|html|svg)/i.test(Buffer.from(bytes.subarray(0, 1_000)).toString('latin1')))
    throw new FileRefused('refused', 'It is a web page or a drawing, whatever its name says. Save it as Word or PDF.');
  throw notADocument();
}

const notADocument = () => new FileRefused('refused', 'It is not a Word (.docx), OpenDocument (.odt) or PDF file.');

/** The format of Word before 2007, in which newer ones are locked. */
function oldOffice(bytes: Uint8Array): FileRefused {
  if (Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le')))
    return new FileRefused('locked', 'It is locked by a password. Save it without one, and send it again.');
  return new FileRefused('refused', 'It is in an old Office format. Open it in Word and save it as .docx.');
}

async function kindOfZip(bytes: Uint8Array): Promise<SentKind> {
  const entries = await archiveEntries(bytes, importLimits);
  // ECMA-376, part 2, 6.2.2.3: names of parts are the same whatever their case.
  const names = new Set(entries.map(({name}) => name.toLowerCase()));
  const isWord = names.has('[content_types].xml') && names.has('word/document.xml');
  const mark = entries.find(({name, size}) => name === 'mimetype' && size < 200);
  const isText =
    mark !== undefined && (await mark.read()).toString('latin1').trim() === 'application/vnd.oasis.opendocument.text';
  if (!isWord && !isText) {
    if (names.has('[content_types].xml') || mark !== undefined)
      throw new FileRefused('refused', 'It is an Office file of another kind, such as a table or slides. Save it as a PDF.');
    return 'zip';
  }
  await judgeParts(bytes);
  return isWord ? 'docx' : 'odt';
}

/** What a word processor does not write, and what runs by itself when the file is opened. */
async function judgeParts(bytes: Uint8Array): Promise<void> {
  // The parts that are inflated are counted together, so the archive is read anew.
  const entries = await archiveEntries(bytes, documentLimits);
  if (entries.some(({name}) => leadsOut(name))) throw new FileRefused('refused', 'It holds names that no word processor writes.');
  if (entries.some(({name}) => /vbaproject\.bin$|^basic\/|^scripts\//i.test(name)))
    throw new FileRefused('refused', 'It holds macros, which run when it is opened. Save it without them, as .docx or .odt.');
  for (const {name, read} of entries) {
    const part = await read();
    if (!/\.(xml|rels)$/i.test(name)) continue;
    if (
      part
        .subarray(0, 4_096)
        .toString('latin1')
        .match(/<!(DOCTYPE|ENTITY)/i) ||
      part.includes('<!ENTITY')
    )
      throw new FileRefused(
        'refused',
        'It holds definitions that no word processor writes. Open it, save it anew, and send it again.',
      );
  }
}
