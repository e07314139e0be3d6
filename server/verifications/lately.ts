/** What readers may have missed: pages that were checked, and versions that came into use. */
import {dayOf} from '../posts/days.ts';
import type {Release} from '../releases/contract.ts';
import type {Change, ReviewItem} from './contract.ts';

/** More than a page shows at once: a reader of one tier passes over what is in the other. */
const most = 10;

export function changesOf(
  items: readonly Pick<ReviewItem, 'kind' | 'title' | 'url' | 'tier' | 'verification' | 'state'>[],
  releases: readonly (Pick<Release, 'version' | 'releasedOn'> & {system: string})[],
  today: string,
): Change[] {
  const checked = items.flatMap(({kind, title, url, tier, verification, state}): Change[] =>
    kind === 'question' || verification === null || state !== 'verified'
      ? []
      : [{what: 'checked', title, url, tier, on: dayOf(new Date(verification.at))}],
  );
  const released = releases
    .filter(({releasedOn}) => releasedOn <= today)
    .map(
      ({system, version, releasedOn}): Change => ({
        what: 'released',
        title: `${system} ${version}`,
        url: '/guides',
        tier: null,
        on: releasedOn,
      }),
    );
  return [...checked, ...released].sort((a, b) => b.on.localeCompare(a.on) || a.title.localeCompare(b.title)).slice(0, most);
}
