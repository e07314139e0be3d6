import {existsSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {heldApi} from '../server/anonymous/contract.ts';
import {feedbackApi} from '../server/feedback/contract.ts';
import {mailApi} from '../server/mail/contract.ts';
import {peopleApi} from '../server/people/contract.ts';
import {questionsApi} from '../server/questions/contract.ts';
import {queueApi} from '../server/queue/contract.ts';
import {quizPreviewApi} from '../server/quiz-preview/contract.ts';
import {quizzesApi} from '../server/quizzes/contract.ts';
import {recordsApi} from '../server/records/contract.ts';
import {releasesApi} from '../server/releases/contract.ts';
import {searchApi} from '../server/search/contract.ts';
import {selfRatingsApi} from '../server/self-ratings/contract.ts';
import {settingsApi} from '../server/settings/contract.ts';
import {suggestionsApi} from '../server/suggestions/contract.ts';
import {systemsApi} from '../server/systems/contract.ts';
import {trainingNeedsApi} from '../server/training-needs/contract.ts';
import {contentApi} from '../server/verifications/contract.ts';
import {anyone, callers} from '../server/who/callers.shared.ts';
import {listedIn, notInSitemap, type Place, places} from './places.ts';

/** What each page that not everybody may open reads or sends first. */
const firstOf: Partial<Record<keyof typeof places, {who: readonly string[]}>> = {
  queue: queueApi.list,
  needs: trainingNeedsApi.read,
  needsReport: trainingNeedsApi.read,
  records: recordsApi.organisation,
  review: contentApi.verify,
  held: heldApi.list,
  systems: systemsApi.use,
  stepsToDescribe: systemsApi.toDescribe,
  releases: releasesApi.add,
  quizPreview: quizPreviewApi.read,
  feedback: feedbackApi.read,
  searchWords: searchApi.saveWords,
  people: peopleApi.list,
  headcounts: peopleApi.saveHeadcounts,
  outbox: mailApi.outbox,
  settings: settingsApi.save,
  account: mailApi.choices,
  selfRating: selfRatingsApi.save,
  ask: questionsApi.add,
  suggest: suggestionsApi.add,
  quiz: quizzesApi.start,
};
const all = Object.entries(places) as [keyof typeof places, Place][];

describe('a place', () => {
  it.each(all.filter(([, {who}]) => who !== anyone))('%s opens to whom the service answers there', (name, {who}) => {
    expect(firstOf[name]?.who.toSorted()).toEqual(who.toSorted());
  });

  it.each(all.filter(([, {to}]) => !to.includes(':')))('%s is a page', (_name, {to}) => {
    const files = [`src/pages${to}.tsx`, `src/pages${to}/index.tsx`, `docs${to}/index.mdx`];
    const made = ['/guides', '/go'].includes(to);
    expect(made || files.some((file) => existsSync(file))).toBe(true);
  });

  it('stands in no sitemap unless a visitor may open it', () => {
    for (const [, {to, who}] of all) if (!who.includes('visitor') && !to.includes(':')) expect(notInSitemap).toContain(to);
    expect(notInSitemap).not.toContain('/guides');
  });

  it('is listed for nobody who may not open it', () => {
    for (const caller of callers) for (const {who} of listedIn('menu', caller)) expect(who).toContain(caller);
    expect(listedIn('menu', 'visitor')).toEqual([]);
  });
});
