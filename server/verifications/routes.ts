/** Reading how far content can be trusted, and verifying it. */
import type {Api} from '../http/api.ts';
import {fieldRefusal, Refusal} from '../refusal.ts';
import {currentRelease, type Release} from '../releases/contract.ts';
import type {ShownText} from '../version-texts/contract.ts';
import {type Asking, saidBy} from '../who/who.ts';
import {type ContentTrust, filtered} from './content-trust.ts';
import {type ContentFilter, type ContentList, type ContentPage, ContentState, contentApi} from './contract.ts';
import {toCsv} from './csv.ts';
import {changesOf} from './lately.ts';
import type {VerificationStore} from './store.ts';

/** By its short name. */
type Named = {key: string; name: string};
type Needs = {
  trust: ContentTrust;
  verifications: VerificationStore;
  releases: () => Promise<Release[]>;
  /** Those in use, in the order in which somebody of this organisation meets them. */
  systemsFor: (organisation: string | null) => Promise<readonly {key: string; shortName: string}[]>;
  /** In the order of these systems. */
  textsOf: (key: string, systems: readonly Named[]) => Promise<ShownText[]>;
  marksOf: (key: string) => Promise<Pick<ContentPage, 'law' | 'standard'>>;
  /** Counts that somebody opened a page. */
  reads: {count: (key: string) => void};
  today: () => string;
  baseUrl: string;
  now: () => Date;
};

export function verificationRoutes(api: Api, needs: Needs): void {
  const {trust, verifications, releases, systemsFor, textsOf, marksOf, reads, today, baseUrl, now} = needs;
  const systemsOf = async ({person}: Asking) =>
    (await systemsFor(person?.organisation ?? null)).map(({key, shortName}) => ({key, name: shortName}));

  async function list(who: Asking, {state, system: asked, ...filter}: ContentFilter): Promise<ContentList> {
    const systems = await systemsOf(who);
    const system = systems.find(({key}) => key === asked) ?? systems[0];
    const all = [...(await trust.all(system?.key)).values()];
    // Quiz questions stand in no list that somebody who may be asked them can read.
    const readable = who.caller === 'coordinator' ? all : all.filter(({kind}) => kind !== 'question');
    const items = filtered(readable, filter, today());
    const counts = Object.fromEntries(
      ContentState.options.map((each) => [each, items.filter((item) => item.state === each).length]),
    ) as ContentList['counts'];
    return {
      system: system ?? null,
      systems,
      version: currentRelease(await releases(), system?.key, today())?.version ?? null,
      counts,
      items: filtered(items, state === undefined ? {} : {state}),
    };
  }

  async function page(who: Asking, key: string): Promise<ContentPage> {
    const systems = await systemsOf(who);
    const [found, texts, marks] = await Promise.all([trust.of(key, systems), textsOf(key, systems), marksOf(key)]);
    if (found === undefined || (found.kind === 'question' && who.caller !== 'coordinator'))
      throw new Refusal('missing', 'There is no page with this key. It may have been renamed.');
    return {...found, texts, ...marks};
  }

  api.serve(contentApi.lately, async ({who}) => {
    const systems = await systemsOf(who);
    const known = (await releases()).flatMap(({system, ...release}) => {
      const named = systems.find(({key}) => key === system);
      return named ? [{...release, system: named.name}] : [];
    });
    return {changes: changesOf([...(await trust.all(systems[0]?.key)).values()], known, today())};
  });

  api.serve(contentApi.list, ({who, query}) => list(who, query));

  api.serve(contentApi.export, async ({who, query, res}) => {
    res.attachment('waymark-content.csv');
    const {items, system} = await list(who, query);
    return toCsv(items, system?.name ?? '', baseUrl);
  });

  api.serve(contentApi.page, async ({who, params}) => {
    const found = await page(who, params.key);
    if (found.kind !== 'question') reads.count(found.key);
    return found;
  });

  api.serve(contentApi.verify, async ({who, params: {key}, body: {system, version, hash}}) => {
    const read = (await page(who, key)).systems.find((each) => each.system.key === system);
    if (!read?.versions.includes(version)) throw fieldRefusal({version: 'Choose a version that the coordinator has recorded.'});
    if (read.hash !== hash)
      throw new Refusal('conflict', 'This page changed since you opened it. Reload it, read it again, then verify it.');
    await verifications.add({subject: key, system, version, hash, ...saidBy(who), at: now().toISOString()});
    return page(who, key);
  });
}
