/** The documents that came with the site: taken into the store like any other, so that all have one life. */
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Manifest, ManifestPage} from '../content/contract.ts';
import {type DocumentKind, documentKinds, fileKinds} from '../files/kinds.shared.ts';
import {type FileStore, hashOf} from '../files/store.ts';
import type {Facts} from './contract.ts';
import {filesOf, type KeptVersion} from './rules.ts';
import type {DocumentStore} from './store.ts';

type Needs = {
  manifest: Manifest;
  folder: string;
  documents: DocumentStore;
  files: FileStore;
  now: () => Date;
  today: () => string;
};

const ownerNames: Record<string, string> = {coordinator: 'The coordinator', champion: 'A champion'};

export function shippedFacts({title, description, owner, document, law}: ManifestPage): Facts {
  return {
    ...{title, purpose: description, whenToUse: '', owner: ownerNames[owner ?? ''] ?? 'The coordinator'},
    stage: document?.stage ?? 'run',
    power: document?.power ?? 'none',
    section: document?.section ?? '',
    folder: document?.folder ?? '',
    lawCheckedOn: law?.checked ?? '',
    lawRead: law?.read.slice(0, 200) ?? '',
  };
}

/** Adds what is new among them. A newer sample takes the place of an older one, and of nothing that was decided here. */
export async function adoptShipped({manifest, folder, documents, files, now, today}: Needs): Promise<void> {
  const kept = new Map((await documents.all()).map((each) => [each.key, each]));
  for (const page of manifest.pages) {
    const {key, document} = page;
    if (key === null || document === null) continue;
    const there = kept.get(key);
    const given = await Promise.all(
      withWords(document.files, folder).map(async ({path, language, variant}) => {
        const kind = kindOf(path);
        const bytes = readFileSync(join(folder, path));
        const hash = hashOf(bytes);
        // A restore without files left it out.
        if ((await files.get(hash)) === undefined) await files.keep(bytes, kind, now());
        return {language, variant, kind, hash, size: bytes.length};
      }),
    );
    const hashes = (each: readonly {hash: string}[]) =>
      each
        .map(({hash}) => hash)
        .sort()
        .join();
    if (there?.versions.some(({by, files: before}) => by === null && hashes(before) === hashes(given))) continue;
    const number = Math.max(0, ...(there?.versions ?? []).map((each) => each.number)) + 1;
    const latest = there?.versions.find(({state}) => state === 'sample');
    const version: KeptVersion = {
      ...{number, state: 'sample', note: document.version, by: null, sentBy: null, madeOn: today(), sentOn: null},
      ...{asked: [], approvals: [], agreedBy: '', validFrom: null, reviewOn: null, reason: ''},
      files: filesOf(given, latest?.files ?? [], number),
    };
    const what = 'Came with the site';
    if (there === undefined) await documents.add({key, facts: null, shipped: true}, version, null, what, now());
    else await documents.addVersion(key, there.edition, version, null, what, now());
  }
}

/** A Word file that was made here brings the words that it was made of, so that a partnership can go on from them. */
const withWords = <File extends {path: string}>(files: readonly File[], folder: string): File[] =>
  files.flatMap((file) => {
    const words = {...file, path: file.path.replace(/\.docx$/, fileKinds.md.ending)};
    return words.path !== file.path && existsSync(join(folder, words.path)) ? [file, words] : [file];
  });

const kindOf = (path: string): DocumentKind => documentKinds.find((kind) => path.endsWith(fileKinds[kind].ending)) ?? 'pdf';
