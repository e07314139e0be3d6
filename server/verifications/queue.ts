/** What the queue shows of content: what was verified and has to be looked at again. */
import {dayOf} from '../posts/days.ts';
import {startOf} from '../posts/list.ts';
import type {QueueSource} from '../queue/contract.ts';
import {type ContentTrust, filtered} from './content-trust.ts';
import {stateNames} from './states.shared.ts';

const most = 200;

/** The coordinator sees all of it, a champion what champions own. What nobody ever verified stands in the review list only. */
export function reviewQueue({
  trust,
  systems,
}: {
  trust: ContentTrust;
  systems: () => Promise<readonly {key: string; shortName: string}[]>;
}): QueueSource {
  return async (caller, now) => {
    if (caller !== 'coordinator' && caller !== 'champion') return [];
    // Quiz questions are the coordinator's own, so that no champion sees one here.
    const inUse = await systems();
    const due = await Promise.all(
      inUse.map(async (system) => {
        const owned = filtered((await trust.all(system.key)).values(), caller === 'champion' ? {owner: 'champion'} : {});
        return owned.filter(({state}) => state !== 'unverified' && state !== 'verified').map((item) => ({...item, system}));
      }),
    );
    return due
      .flat()
      .slice(0, most)
      .map(({key, kind, title, url, state, verification, dueOn, release, system}) => {
        const since = verification?.at ?? '';
        return {
          id: system === inUse[0] ? `review-${key}` : `review-${key}-${system.key}`,
          group: kind === 'question' ? ('quizzes' as const) : ('pages' as const),
          mayBePassedOn: kind !== 'question',
          kind: stateNames[state],
          title: kind === 'question' ? `Quiz question: ${title}` : title,
          waiting:
            release === null
              ? `Affects all who read it for ${system.shortName}`
              : `Affects all who read it, since ${system.shortName} ${release}`,
          since,
          // Nobody knows on which day a page changed: it is due today, whenever its next review would have been.
          dueAt: state === 'changed' || dueOn === null ? startOf(dayOf(now)) : startOf(dueOn),
          url: kind === 'question' ? `/review?kind=question&key=${key}` : `${url}#verify`,
          action: kind === 'question' ? 'Check' : 'Verify',
        };
      });
  };
}
