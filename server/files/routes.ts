/** Sending a file. Nothing that arrives is used before all of it has been checked. */
import {createHash, randomUUID} from 'node:crypto';
import type {Api} from '../http/api.ts';
import {done} from '../http/contract.ts';
import {Refusal} from '../refusal.ts';
import {signedInPerson} from '../who/who.ts';
import {filesApi} from './contract.ts';
import {sizeText} from './kinds.shared.ts';
import type {Reader} from './reading/reader.ts';
import {FileRefused} from './reading/refused.ts';
import {checkNewUpload, checkPiece, type FileLimits, whyLeft} from './rules.ts';
import type {FileStore} from './store.ts';
import type {FileTextStore} from './text-store.ts';

type Needs = {
  files: FileStore;
  texts: FileTextStore;
  reader: Reader;
  limits: () => Promise<FileLimits>;
  now: () => Date;
};

export function fileRoutes(api: Api, {files, texts, reader, limits, now}: Needs): void {
  async function known(id: string, personId: string) {
    const upload = await files.upload(id, personId);
    if (upload === undefined)
      throw new Refusal(
        'missing',
        'This upload is not here any more: it was finished, or it lay here for a week. Choose the file again.',
      );
    return upload;
  }

  api.serve(filesApi.start, async ({body: {id = randomUUID(), name, size}, who}) => {
    const personId = signedInPerson(who).id;
    const begun = await files.upload(id, personId);
    if (begun !== undefined && begun.size === size) return begun;
    const [own, held] = await Promise.all([files.uploadsOf(personId), files.size()]);
    checkNewUpload({size}, await limits(), {bytes: held.bytes, uploads: own.length});
    await files.startUpload({id, personId, name, size}, now());
    return known(id, personId);
  });

  api.serve(filesApi.look, ({params: {id}, who}) => known(id, signedInPerson(who).id));

  api.serve(filesApi.piece, async ({params: {id, number}, body, who}) => {
    checkPiece(await known(id, signedInPerson(who).id), number, body.length);
    await files.addPiece(id, number, body);
    return done;
  });

  api.serve(filesApi.finish, async ({params: {id}, who}) => {
    const {name, size, received} = await known(id, signedInPerson(who).id);
    if (received !== size)
      throw new Refusal('conflict', 'Part of this file has not arrived yet. Send it again; what is here is kept.');
    const parts: Buffer[] = [];
    const hash = createHash('sha256');
    for await (const part of files.uploaded(id)) {
      hash.update(part);
      parts.push(part);
    }
    const read = await reader.inspect(Buffer.concat(parts)).catch(async (error: unknown) => {
      if (!(error instanceof FileRefused)) throw error;
      await files.dropUpload(id);
      throw new Refusal('invalid', `${name}: ${error.message}`);
    });
    const file = {hash: hash.digest('hex'), size, kind: read.kind};
    await texts.save(file.hash, read, now());
    await files.settle(id, file, now());
    return {...file, name, text: read.state};
  });

  async function archive(hash: string): Promise<Buffer> {
    const file = await files.give(hash, now());
    if (file?.kind !== 'zip') throw new Refusal('missing', 'This zip is not here any more. Choose it again.');
    return files.whole(hash);
  }
  const orRefused = (name: string) => (error: unknown) => {
    if (!(error instanceof FileRefused)) throw error;
    throw new Refusal('invalid', `${name}: ${error.message}`);
  };

  api.serve(filesApi.archive, async ({params: {hash}}) => {
    const entries = await reader.list(await archive(hash)).catch(orRefused('This zip'));
    return {entries: entries.map(({name, size}, number) => ({number, name, size, left: whyLeft(name)}))};
  });

  api.serve(filesApi.entry, async ({params: {hash, number}}) => {
    const whole = await archive(hash);
    const {name, size} = (await reader.list(whole).catch(orRefused('This zip')))[number] ?? {name: 'This file', size: 0};
    const {largest} = await limits();
    if (size > largest) throw new Refusal('invalid', `${name}: It is larger than ${sizeText(largest)}, the most that is taken.`);
    const bytes = await reader.unpack(whole, number).catch(orRefused(name));
    const read = await reader.inspect(bytes).catch(orRefused(name));
    if (read.kind === 'zip') throw new Refusal('invalid', `${name}: It is a zip in a zip. Unpack it first.`);
    const file = await files.keep(bytes, read.kind, now());
    await texts.save(file.hash, read, now());
    return {...file, name: name.split('/').at(-1) ?? name, text: read.state};
  });

  api.serve(filesApi.drop, async ({params: {id}, who}) => {
    await known(id, signedInPerson(who).id);
    await files.dropUpload(id);
    return done;
  });
}
