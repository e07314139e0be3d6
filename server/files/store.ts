/** Files by what is in them: in pieces, never changed, whole or not at all. */
import {createHash, randomUUID} from 'node:crypto';
import {sql} from 'kysely';
import type {FilesDb, StoredFileRow, UploadRow} from '../db/schema/files.ts';
import {Refusal} from '../refusal.ts';
import type {FileKind} from './kinds.shared.ts';
import {pieceBytes} from './pieces.shared.ts';

/** `hash`: SHA-256, in hexadecimal. */
export type StoredFile = {hash: string; size: number; kind: FileKind};
export type Upload = {id: string; personId: string; name: string; size: number};
/** The first and the last byte. */
export type Range = {from: number; to: number};

/** Read at a time: what a database answers is taken in while nobody else is served. */
const sliceBytes = 131_072;
const slicesInPiece = pieceBytes / sliceBytes;

export function fileStore(files: FilesDb) {
  /** From a slice on, which may be in the middle of a piece. */
  async function* slicesOf(pieces: string, from = 0): AsyncGenerator<Buffer> {
    for (let slice = from; ; slice += 1) {
      const row = await files
        .selectFrom('file_piece')
        .select(
          sql<Uint8Array>`substr(bytes, ${sql.lit((slice % slicesInPiece) * sliceBytes + 1)}, ${sql.lit(sliceBytes)})`.as(
            'bytes',
          ),
        )
        .where('pieces', '=', pieces)
        .where('number', '=', Math.floor(slice / slicesInPiece))
        .executeTakeFirst();
      if (row === undefined || row.bytes.length === 0) return;
      yield Buffer.from(row.bytes);
    }
  }
  async function* bytesOf(file: StoredFileRow, {from, to}: Range): AsyncGenerator<Buffer> {
    const first = Math.floor(from / sliceBytes);
    let at = first * sliceBytes;
    for await (const slice of slicesOf(file.pieces, first)) {
      const part = slice.subarray(Math.max(0, from - at), to - at + 1);
      at += slice.length;
      if (part.length > 0) yield part;
      if (at > to) return;
    }
  }
  const rowOf = (hash: string) => files.selectFrom('stored_file').selectAll().where('hash', '=', hash).executeTakeFirst();
  const forgetPieces = (of: readonly string[]) =>
    of.length === 0 ? undefined : files.deleteFrom('file_piece').where('pieces', 'in', of).execute();

  /** Puts pieces that lie there under their hash. What is there already is not kept twice; that it was given again is. */
  async function settle(pieces: string, file: StoredFile, at: Date): Promise<void> {
    const given_at = at.toISOString();
    await files.transaction().execute(async (trx) => {
      const {numInsertedOrUpdatedRows} = await trx
        .insertInto('stored_file')
        .values({...file, pieces, given_at})
        .onConflict((c) => c.column('hash').doNothing())
        .executeTakeFirstOrThrow();
      if (!numInsertedOrUpdatedRows) {
        await trx.updateTable('stored_file').set({given_at}).where('hash', '=', file.hash).execute();
        await trx.deleteFrom('file_piece').where('pieces', '=', pieces).execute();
      }
      await trx.deleteFrom('upload').where('id', '=', pieces).execute();
    });
  }
  const addPiece = (pieces: string, number: number, bytes: Uint8Array) =>
    files
      .insertInto('file_piece')
      .values({pieces, number, bytes: Buffer.from(bytes)})
      // Sent twice because its answer got lost.
      .onConflict((c) => c.columns(['pieces', 'number']).doNothing())
      .execute();

  return {
    async startUpload({id, personId, name, size}: Upload, at: Date): Promise<void> {
      await files
        .insertInto('upload')
        .values({id, person_id: personId, name, size, started_at: at.toISOString()})
        .onConflict((c) => c.column('id').doNothing())
        .execute();
    },

    /** An upload of that person, with how many bytes of it are there without a gap. */
    async upload(id: string, personId: string): Promise<(Upload & {received: number}) | undefined> {
      const row = await files
        .selectFrom('upload')
        .selectAll()
        .where('id', '=', id)
        .where('person_id', '=', personId)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      const numbers = await files.selectFrom('file_piece').select('number').where('pieces', '=', id).orderBy('number').execute();
      const whole = numbers.findIndex(({number}, at) => number !== at);
      const pieces = whole === -1 ? numbers.length : whole;
      return {...toUpload(row), received: Math.min(row.size, pieces * pieceBytes)};
    },

    uploadsOf: async (personId: string): Promise<Upload[]> =>
      (await files.selectFrom('upload').selectAll().where('person_id', '=', personId).execute()).map(toUpload),

    addPiece,

    /** The bytes of an upload, in order. */
    uploaded: (id: string): AsyncIterable<Buffer> => slicesOf(id),

    settle,

    async dropUpload(id: string): Promise<void> {
      await files.deleteFrom('upload').where('id', '=', id).execute();
      await forgetPieces([id]);
    },

    /** Keeps bytes that this service made or read itself. */
    async keep(bytes: Uint8Array, kind: FileKind, at: Date): Promise<StoredFile> {
      const file = {hash: hashOf(bytes), size: bytes.length, kind};
      const known = await this.give(file.hash, at);
      if (known !== undefined) return known;
      const pieces = randomUUID();
      // As an upload of nobody: where this ends on the way, the sweep finds what is left.
      await files
        .insertInto('upload')
        .values({id: pieces, person_id: '', name: '', size: file.size, started_at: at.toISOString()})
        .execute();
      for (let number = 0; number * pieceBytes < bytes.length; number += 1)
        await addPiece(pieces, number, bytes.subarray(number * pieceBytes, (number + 1) * pieceBytes));
      await settle(pieces, file, at);
      return file;
    },

    /** A file that is there, from now on safe from the sweep for some days: whoever names it says so first. */
    async give(hash: string, at: Date): Promise<StoredFile | undefined> {
      await files.updateTable('stored_file').set({given_at: at.toISOString()}).where('hash', '=', hash).execute();
      return this.get(hash);
    },

    async get(hash: string): Promise<StoredFile | undefined> {
      const row = await rowOf(hash);
      return row && toFile(row);
    },

    /** The bytes of a file that is there, from the first to the last of a range. */
    async *read(hash: string, range?: Range): AsyncGenerator<Buffer> {
      const file = await rowOf(hash);
      if (file === undefined) throw new Refusal('missing', 'This file is not here any more.');
      yield* bytesOf(file, range ?? {from: 0, to: file.size - 1});
    },

    async whole(hash: string): Promise<Buffer> {
      const parts: Buffer[] = [];
      for await (const part of this.read(hash)) parts.push(part);
      return Buffer.concat(parts);
    },

    all: async (): Promise<StoredFile[]> =>
      (await files.selectFrom('stored_file').selectAll().orderBy('hash').execute()).map(toFile),

    /** How many bytes the store holds, what is still on its way included. */
    async size(): Promise<{files: number; bytes: number}> {
      const {count, bytes} = await files
        .selectFrom('stored_file')
        .select(({fn}) => [fn.countAll<number>().as('count'), fn.sum<number | null>('size').as('bytes')])
        .executeTakeFirstOrThrow();
      const {underWay} = await files
        .selectFrom('upload')
        .select(({fn}) => fn.sum<number | null>('size').as('underWay'))
        .executeTakeFirstOrThrow();
      return {files: Number(count), bytes: Number(bytes ?? 0) + Number(underWay ?? 0)};
    },

    /** Removes what nothing names and nobody gave since `before`, and uploads left lying; returns how many files. */
    async sweep(named: ReadonlySet<string>, before: Date): Promise<number> {
      const left = await files.selectFrom('upload').select('id').where('started_at', '<', before.toISOString()).execute();
      for (const {id} of left) await this.dropUpload(id);
      // Of a restore that ended on the way.
      await files
        .deleteFrom('file_piece')
        .where('pieces', 'not in', (e) => e.selectFrom('stored_file').select('pieces'))
        .where('pieces', 'not in', (e) => e.selectFrom('upload').select('id'))
        .execute();
      const old = await files
        .selectFrom('stored_file')
        .select(['hash', 'pieces'])
        .where('given_at', '<', before.toISOString())
        .execute();
      let removed = 0;
      for (const {hash, pieces} of old.filter(({hash}) => !named.has(hash))) {
        await files.transaction().execute(async (trx) => {
          const {numDeletedRows} = await trx
            .deleteFrom('stored_file')
            .where('hash', '=', hash)
            // Somebody may have given it again meanwhile.
            .where('given_at', '<', before.toISOString())
            .executeTakeFirstOrThrow();
          if (numDeletedRows === 0n) return;
          await trx.deleteFrom('file_piece').where('pieces', '=', pieces).execute();
          await trx.deleteFrom('file_text').where('hash', '=', hash).execute();
          removed += 1;
        });
      }
      return removed;
    },
  };
}
export type FileStore = ReturnType<typeof fileStore>;

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const toFile = ({hash, size, kind}: StoredFileRow): StoredFile => ({hash, size: Number(size), kind: kind as FileKind});
const toUpload = ({id, person_id, name, size}: UploadRow): Upload => ({id, personId: person_id, name, size: Number(size)});
