/** Documents over HTTP: what everybody reads, and each step of their keepers. */

import {randomUUID} from 'node:crypto';
import {once} from '../db/once.ts';
import {isGivenOut} from '../files/kinds.shared.ts';
import type {Reader} from '../files/reading/reader.ts';
import {safe} from '../files/reading/text.ts';
import {sendFile} from '../files/send.ts';
import type {FileStore} from '../files/store.ts';
import type {FileTextStore} from '../files/text-store.ts';
import type {Api} from '../http/api.ts';
import {done} from '../http/contract.ts';
import {fieldRefusal, Refusal} from '../refusal.ts';
import {type Asking, saidBy, signedInPerson} from '../who/who.ts';
import {documentsApi, type Step} from './contract.ts';
import {guessFacts, mostAlike} from './guess.ts';
import {plainList} from './plain.ts';
import {
  checkDescribed,
  checkMayDescribe,
  currentVersion,
  filesOf,
  type KeptVersion,
  newVersion,
  takeStep,
  withdraw,
  wordsOf,
} from './rules.ts';
import type {DocumentStore, KeptDocument} from './store.ts';
import {type DocumentViews, fileToRead} from './view.ts';
import {documentUrl} from './words.shared.ts';
import {bodyOf} from './written/paper.ts';

type Needs = {
  documents: DocumentStore;
  views: DocumentViews;
  files: FileStore;
  texts: FileTextStore;
  reader: Reader;
  feed: () => Promise<string>;
  organisationName: (id: string | null) => Promise<string | null>;
  /** Told in the transaction's wake of what everybody may know. */
  tell: (document: KeptDocument, what: 'Approved' | 'Withdrawn', words: string, actorId: string) => Promise<void>;
  newKey: (title: string, taken: (key: string) => Promise<boolean>) => Promise<string>;
  today: () => string;
  now: () => Date;
};
type GivenFile = {language: string; variant: KeptVersion['files'][number]['variant']; hash: string};

export function documentRoutes(
  api: Api,
  {documents, views, files, texts, reader, feed, organisationName, tell, newKey, today, now}: Needs,
): void {
  const shown = async (key: string, {caller, person}: Asking) => views.read(await views.known(key), caller, person?.id);

  /** Files that were sent before, each safe from the sweep from now on. */
  const given = (chosen: readonly GivenFile[]) =>
    Promise.all(
      chosen.map(async ({language, variant, hash}) => {
        const file = await files.give(hash, now());
        if (file === undefined || file.kind === 'zip')
          throw fieldRefusal({files: 'A file is not here any more. Take it out and choose it again.'});
        return {language, variant, kind: file.kind, hash, size: file.size};
      }),
    );
  async function publicly(who: Asking) {
    const by = saidBy(who);
    return {by, told: {role: by.role, organisation: await organisationName(by.organisationId)}};
  }
  function versionIn({versions}: KeptDocument, number: number): KeptVersion {
    const version = versions.find((each) => each.number === number);
    if (version === undefined) throw new Refusal('missing', 'There is no such version. Reload the page.');
    return version;
  }
  function mustBe(edition: number, document: KeptDocument): void {
    if (edition !== document.edition)
      throw new Refusal(
        'conflict',
        'Somebody else changed this document meanwhile. Reload the page; what you typed stays until then.',
      );
  }

  api.serve(documentsApi.list, ({query, who}) => views.list(query, who.caller));
  api.serve(documentsApi.feed, feed);
  api.serve(documentsApi.plain, async ({res}) => {
    res.set('Content-Security-Policy', "default-src 'none'; sandbox allow-downloads");
    return plainList(await views.current());
  });
  api.serve(documentsApi.read, ({params: {key}, who}) => shown(key, who));

  api.serve(documentsApi.file, async ({params: {key, language, variant, kind}, query: {version: number}, who, req, res}) => {
    const version = views.versionFor(await views.known(key), number, who.caller);
    const file = version.files.find((each) => each.language === language && each.variant === variant && each.kind === kind);
    if (file === undefined)
      throw new Refusal('missing', 'This version has no such file. Open the document to see what there is.');
    const name = [
      key,
      `v${version.number}`,
      ...(language === 'en' ? [] : [language]),
      ...(variant === 'standard' ? [] : [variant]),
    ];
    await sendFile(req, res, files, file, name.join('-'));
  });

  api.serve(documentsApi.text, async ({params: {key}, query: {version: number}, who}) => {
    const version = views.versionFor(await views.known(key), number, who.caller);
    const file = version.state === 'withdrawn' ? undefined : fileToRead(version);
    if (file === undefined) throw new Refusal('missing', 'There is nothing to read here.');
    const words = wordsOf(version, file);
    if (words !== undefined)
      return {language: file.language, state: 'read' as const, html: safe(bodyOf((await files.whole(words.hash)).toString()))};
    const {state, html} = await textOf(file.hash);
    return {language: file.language, state, html};
  });

  /** What was read when it came; a file that came with the site is read when somebody asks for the first time. */
  async function textOf(hash: string) {
    const known = await texts.get(hash);
    if (known !== undefined) return known;
    const read = await reader.inspect(await files.whole(hash));
    await texts.save(hash, read, now());
    return {state: read.state, ...read.text};
  }

  api.serve(documentsApi.look, async ({body: {hash, name}}) => {
    const [sketches, read, all] = await Promise.all([texts.sketches(), texts.get(hash), documents.all()]);
    const named = (document: KeptDocument | undefined) =>
      document === undefined ? null : {title: views.factsOf(document).title, url: documentUrl(document)};
    const same = all.find(({versions}) => versions.some((version) => version.files.some((file) => file.hash === hash)));
    const compared = all.flatMap((document) => {
      const version = currentVersion(document.versions, today()) ?? document.versions[0];
      const sketch = sketches.get((version && fileToRead(version))?.hash ?? '');
      return sketch === undefined ? [] : [{document, sketch}];
    });
    const like = same === undefined ? mostAlike(sketches.get(hash) ?? [], compared)?.document : undefined;
    return {...guessFacts(name, read?.sections ?? []), same: named(same), like: named(like)};
  });

  api.serve(documentsApi.add, async ({body: {id = randomUUID(), facts, files: chosen, note}, who}) => {
    const key = await once(
      () => documents.addedAs(id),
      async () => {
        const {by, told} = await publicly(who);
        const version = newVersion([], {files: await given(chosen), note}, told, today());
        const made = await newKey(facts.title, async (each) => (await documents.find(each)) !== undefined);
        await documents.add({key: made, facts, shipped: false}, version, by, 'Added', now(), id);
        return made;
      },
    );
    return shown(key, who);
  });

  api.serve(documentsApi.saveFacts, async ({params: {key}, body: {facts, edition}, who}) => {
    const document = await views.known(key);
    mustBe(edition, document);
    checkMayDescribe(document.versions, who.caller, today());
    await documents.saveFacts(key, edition, facts, saidBy(who), now());
    return shown(key, who);
  });

  api.serve(documentsApi.addVersion, async ({params: {key}, body: {files: chosen, note}, who}) => {
    const document = await views.known(key);
    const {by, told} = await publicly(who);
    const version = newVersion(document.versions, {files: await given(chosen), note}, told, today());
    await documents.addVersion(key, document.edition, version, by, 'New version begun', now());
    return shown(key, who);
  });

  api.serve(documentsApi.saveVersion, async ({params: {key, number}, body: {files: chosen, note, edition}, who}) => {
    const document = await views.known(key);
    mustBe(edition, document);
    const version = versionIn(document, number);
    if (version.state !== 'draft')
      throw new Refusal('conflict', 'Only a draft can be changed. Take this version back from approval, or begin a new one.');
    const before = currentVersion(document.versions, today())?.files ?? [];
    const saved = {...version, note, files: filesOf(await given(chosen), before, number)};
    await documents.saveVersion(key, edition, number, saved, null, now());
    return shown(key, who);
  });

  api.serve(documentsApi.take, async ({params: {key, number}, body: {take, edition}, who}) => {
    const document = await views.known(key);
    mustBe(edition, document);
    checkDescribed(views.factsOf(document), take);
    const {by, told} = await publicly(who);
    const personId = signedInPerson(who).id;
    const actor = {caller: by.role, personId, by: told};
    const {version, what, words} = takeStep(versionIn(document, number), take satisfies Step, actor, today());
    if (version === null && document.versions.length === 1) {
      await documents.remove(key);
      return views.read({...document, versions: []}, who.caller, personId);
    }
    await documents.saveVersion(
      key,
      edition,
      number,
      version,
      {number: version === null ? null : number, what, by, words},
      now(),
    );
    const after = await views.known(key);
    if (version?.state === 'approved') await tell(after, 'Approved', version.note, personId);
    return views.read(after, who.caller, personId);
  });

  api.serve(documentsApi.withdraw, async ({params: {key}, body: {reason, edition}, who}) => {
    const document = await views.known(key);
    mustBe(edition, document);
    const version = withdraw(document.versions, reason, today());
    const {number} = version;
    await documents.saveVersion(
      key,
      edition,
      number,
      version,
      {number, what: 'Withdrawn', by: saidBy(who), words: reason},
      now(),
    );
    await tell(await views.known(key), 'Withdrawn', reason, signedInPerson(who).id);
    return shown(key, who);
  });

  api.serve(documentsApi.readAgain, async ({params: {key}, who}) => {
    const {versions} = await views.known(key);
    const current = versions.find(({state}) => state === 'draft' || state === 'in-approval') ?? currentVersion(versions, today());
    for (const {hash} of (current?.files ?? []).filter(isGivenOut))
      await texts.save(hash, await reader.inspect(await files.whole(hash)), now());
    return shown(key, who);
  });

  api.serve(documentsApi.follow, async ({params: {key}, body: {follow}, who}) => {
    await views.known(key);
    await documents.follow(key, signedInPerson(who).id, follow);
    return done;
  });
}
