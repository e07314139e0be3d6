/** Reading how far content can be trusted, and verifying it. */
import type {Api} from '../http/api.ts';
import {fieldRefusal, Refusal} from '../refusal.ts';
import {currentRelease, inOrder, type Release} from '../releases/contract.ts';
import type {ShownText} from '../version-texts/contract.ts';
import type {Caller} from '../who/callers.shared.ts';
import {saidBy} from '../who/who.ts';
import {type ContentTrust, filtered} from './content-trust.ts';
import {type ContentFilter, type ContentList, type ContentPage, ContentState, contentApi} from './contract.ts';
import {toCsv} from './csv.ts';
import type {VerificationStore} from './store.ts';

type Needs = {
  trust: ContentTrust;
  verifications: VerificationStore;
  releases: () => Promise<Release[]>;
  textsOf: (key: string) => Promise<ShownText[]>;
  today: () => string;
  baseUrl: string;
  now: () => Date;
};

export function verificationRoutes(api: Api, {trust, verifications, releases, textsOf, today, baseUrl, now}: Needs): void {
  /** Quiz questions stand in no list that somebody who may be asked them can read. */
  async function readable(caller: Caller) {
    const all = await trust.all();
    return caller === 'coordinator' ? [...all.values()] : [...all.values()].filter(({kind}) => kind !== 'question');
  }

  async function list(caller: Caller, {state, ...filter}: ContentFilter): Promise<ContentList> {
    const items = filtered(await readable(caller), filter, today());
    const counts = Object.fromEntries(
      ContentState.options.map((each) => [each, items.filter((item) => item.state === each).length]),
    ) as ContentList['counts'];
    return {
      version: currentRelease(await releases(), today())?.version ?? null,
      counts,
      items: filtered(items, state === undefined ? {} : {state}),
    };
  }

  async function page(caller: Caller, key: string): Promise<ContentPage> {
    const item = await trust.of(key);
    if (item === undefined || (item.kind === 'question' && caller !== 'coordinator'))
      throw new Refusal('missing', 'There is no page with this key. It may have been renamed.');
    const [recorded, texts, history] = await Promise.all([releases(), textsOf(key), verifications.history(key)]);
    return {
      ...item,
      version: currentRelease(recorded, today())?.version ?? null,
      versions: inOrder(recorded)
        .map(({version}) => version)
        .reverse(),
      texts,
      earlier: history.slice(1).map(({version, by, at}) => ({version, by, at})),
    };
  }

  api.serve(contentApi.list, ({who, query}) => list(who.caller, query));

  api.serve(contentApi.export, async ({who, query, res}) => {
    res.attachment('waymark-content.csv');
    return toCsv((await list(who.caller, query)).items, baseUrl);
  });

  api.serve(contentApi.page, ({who, params}) => page(who.caller, params.key));

  api.serve(contentApi.verify, async ({who, params: {key}, body: {version, hash}}) => {
    const read = await page(who.caller, key);
    if (!read.versions.includes(version)) throw fieldRefusal({version: 'Choose a version that the coordinator has recorded.'});
    if (read.hash !== hash)
      throw new Refusal('conflict', 'This page changed since you opened it. Reload it, read it again, then verify it.');
    await verifications.add({subject: key, version, hash, ...saidBy(who), at: now().toISOString()});
    return page(who.caller, key);
  });
}
