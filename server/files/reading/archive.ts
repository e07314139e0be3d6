/** A zip from a stranger: judged by its directory, then by what really comes out, before anybody else opens it. */
import {type Entry, fromBufferPromise} from 'yauzl';
import {FileRefused} from './refused.ts';

/** How much an archive may hold. */
export type ArchiveLimits = {
  entries: number;
  /** Bytes of all entries, inflated. */
  bytes: number;
};
/** Of a document: the largest real ones hold some hundred parts and 50 MB of pictures. */
export const documentLimits: ArchiveLimits = {entries: 5_000, bytes: 200_000_000};
export const importLimits: ArchiveLimits = {entries: 2_000, bytes: 500_000_000};
/** Text shrinks to a tenth, repeated markup to a fiftieth; what shrinks more than this is made to harm. */
const highestRatio = 400;
/** Below that many inflated bytes no ratio harms anybody. */
const harmless = 1_000_000;

export type ArchiveEntry = {name: string; size: number; read: () => Promise<Buffer>};

/**
 * Every file in an archive, each read only when asked for, once; folders are left out.
 *
 * @throws FileRefused where it is damaged, locked, too large, or lies about what it holds.
 */
export async function archiveEntries(bytes: Uint8Array, limits: ArchiveLimits): Promise<ArchiveEntry[]> {
  const zip = await fromBufferPromise(Buffer.from(bytes), {
    lazyEntries: true,
    autoClose: false,
    decodeStrings: false,
    validateEntrySizes: true,
  }).catch(damaged);
  if (zip.entryCount > limits.entries)
    throw new FileRefused('refused', `It holds ${zip.entryCount.toLocaleString('en-GB')} files, more than are taken at once.`);
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry);
  } catch (error) {
    damaged(error);
  }
  const declared = entries.reduce((sum, {uncompressedSize}) => sum + uncompressedSize, 0);
  if (declared > limits.bytes)
    throw new FileRefused('refused', 'It would be far larger unpacked than anything that is taken here. It may be made to harm.');
  if (declared > harmless && declared / Math.max(1, bytes.length) > highestRatio) throw bomb();
  if (overlap(entries)) throw bomb();
  let inflated = 0;
  return entries
    .map((entry) => ({entry, name: nameOf(entry)}))
    .filter(({name}) => !name.endsWith('/'))
    .map(({entry, name}) => ({
      name,
      size: entry.uncompressedSize,
      read: async () => {
        if (entry.isEncrypted()) throw new FileRefused('locked', 'It is locked by a password.');
        const parts: Buffer[] = [];
        try {
          for await (const part of await zip.openReadStreamPromise(entry)) {
            inflated += part.length;
            // What a directory says of a size may be a lie.
            if (inflated > limits.bytes) throw bomb();
            parts.push(part);
          }
        } catch (error) {
          if (error instanceof FileRefused) throw error;
          damaged(error);
        }
        return Buffer.concat(parts);
      },
    }));
}

const bomb = () => new FileRefused('refused', 'It would swell up when unpacked, as files made to harm do.');

function damaged(error: unknown): never {
  throw new FileRefused('damaged', 'It is damaged: it could not be unpacked. Save it again, and send it again.', error);
}

/** UTF-8, as every archive of a document has it; what is not becomes a sign that no name of ours has. */
const nameOf = ({fileName}: Entry): string =>
  Buffer.from(fileName as unknown as Uint8Array)
    .toString('utf8')
    .replaceAll('\\', '/');

/** Entries that share bytes: how a small archive holds a huge one. */
function overlap(entries: readonly Entry[]): boolean {
  const places = entries
    .map(({relativeOffsetOfLocalHeader: from, compressedSize}) => ({from, to: from + compressedSize}))
    .sort((one, other) => one.from - other.from);
  return places.some(({from}, at) => at > 0 && from < (places[at - 1]?.to ?? 0));
}

/** A name that leads out of the folder into which it is unpacked. Nothing here is, but a reader might do so. */
export const leadsOut = (name: string): boolean => /^\/|^[a-z]:|(^|\/)\.\.(\/|$)|\0/i.test(name);
