/** Recording that the law in a page was checked, and what the partnership agreed on its task. */
import type {Manifest, ManifestPage} from '../content/contract.ts';
import type {Api} from '../http/api.ts';
import {done} from '../http/contract.ts';
import type {Markdown} from '../posts/markdown.ts';
import {fieldRefusal, Refusal} from '../refusal.ts';
import {saidBy} from '../who/who.ts';
import {pageMarksApi} from './contract.ts';
import {checkNewLawCheck} from './rules.ts';
import type {PageMarkStore} from './store.ts';

type Needs = {manifest: Manifest; marks: PageMarkStore; markdown: Markdown; today: () => string; now: () => Date};

export function pageMarkRoutes(api: Api, {manifest, marks, markdown, today, now}: Needs): void {
  /** The page with that key, where this can be said of it. */
  function pageThat(may: (page: ManifestPage) => boolean, key: string): ManifestPage {
    const page = manifest.pages.find((each) => each.key === key);
    if (page === undefined || !may(page)) throw new Refusal('missing', 'There is no such place on this page. Reload it.');
    return page;
  }
  const editions = async (key: string) => ({
    editions: (await marks.history('standard', key)).map(({body, ...edition}) => ({
      ...edition,
      body,
      html: markdown.toHtml(body, 4),
    })),
  });

  api.serve(pageMarksApi.checkLaw, async ({params: {key}, body: {number, ...said}, who}) => {
    const page = pageThat(({law}) => law !== null, key);
    if (said.hash !== page.hash)
      throw new Refusal('conflict', 'This page changed since you opened it. Reload it, read it again, then record the check.');
    checkNewLawCheck(said, today());
    await marks.save({key, kind: 'law', number, said, ...saidBy(who), savedAt: now().toISOString()});
    return done;
  });

  api.serve(pageMarksApi.standards, ({params: {key}}) => {
    pageThat(({standard}) => standard, key);
    return editions(key);
  });

  api.serve(pageMarksApi.saveStandard, async ({params: {key}, body: {number, ...said}, who}) => {
    pageThat(({standard}) => standard, key);
    if (said.agreedOn > today())
      throw fieldRefusal({agreedOn: 'This day is still to come. Write the day on which it was agreed.'});
    await marks.save({key, kind: 'standard', number, said, ...saidBy(who), savedAt: now().toISOString()});
    return editions(key);
  });
}
