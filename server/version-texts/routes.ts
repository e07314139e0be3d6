/** Describing the steps that only somebody who has the system can describe. */
import type {Manifest} from '../content/contract.ts';
import type {DailyCountStore} from '../db/daily-count-store.ts';
import type {Api} from '../http/api.ts';
import {done} from '../http/contract.ts';
import type {Markdown} from '../posts/markdown.ts';
import {fieldRefusal, Refusal} from '../refusal.ts';
import type {Release} from '../releases/contract.ts';
import {saidBy} from '../who/who.ts';
import {type Edition, versionTextsApi} from './contract.ts';
import type {VersionTextStore} from './store.ts';

type Needs = {
  manifest: Manifest;
  texts: VersionTextStore;
  releases: () => Promise<Release[]>;
  markdown: Markdown;
  dailyCounts: DailyCountStore;
  today: () => string;
  now: () => Date;
};

/** The count of who asked for a step: page and step after it. */
export const neededStep = 'step-needed ';

export function versionTextRoutes(api: Api, {manifest, texts, releases, markdown, dailyCounts, today, now}: Needs): void {
  const editions = async (key: string, step: string): Promise<{editions: Edition[]}> => ({
    editions: (await texts.history(key, step)).map(({system, version, number, body, by, savedAt}) => ({
      system,
      version,
      number,
      body,
      html: markdown.toHtml(body, 4),
      by,
      savedAt,
    })),
  });

  function checkStep(key: string, step: string): void {
    const page = manifest.pages.find((each) => each.key === key);
    if (!page?.steps.some((each) => each.step === step))
      throw new Refusal('missing', 'There is no such step. The page may have changed; reload it.');
  }

  api.serve(versionTextsApi.history, ({params: {key, step}}) => {
    checkStep(key, step);
    return editions(key, step);
  });

  api.serve(versionTextsApi.need, async ({params: {key, step}}) => {
    checkStep(key, step);
    await dailyCounts.count(`${neededStep}${key} ${step}`, today());
    return done;
  });

  api.serve(versionTextsApi.save, async ({params: {key, step}, body, who}) => {
    checkStep(key, step);
    if (!(await releases()).some(({system, version}) => system === body.system && version === body.version))
      throw fieldRefusal({version: 'Choose a version that the coordinator has recorded.'});
    await texts.save({key, step, ...body, ...saidBy(who), savedAt: now().toISOString()});
    return editions(key, step);
  });
}
