/** Rating oneself while a round is open; opening, closing and reading rounds. */
import {randomUUID} from 'node:crypto';
import type {Framework} from '../../quizzes/format.ts';
import type {Api} from '../http/api.ts';
import {done} from '../http/contract.ts';
import {dayOf} from '../posts/days.ts';
import {Refusal} from '../refusal.ts';
import {signedInPerson} from '../who/who.ts';
import {selfRatingsApi} from './contract.ts';
import {askedOf, checkRatings, isOpen, neededBy, openRound, ratedTogether} from './rules.ts';
import type {SelfRatingStore} from './store.ts';

type Needs = {
  store: SelfRatingStore;
  framework: Framework;
  smallestGroup: () => Promise<number>;
  today: () => string;
  now: () => Date;
};

export function selfRatingRoutes(api: Api, {store, framework, smallestGroup, today, now}: Needs): void {
  const openNow = async () => (await store.rounds()).find((round) => isOpen(round, today()));

  api.serve(selfRatingsApi.mine, async ({who}) => {
    const {id, jobFunction} = signedInPerson(who);
    const round = await openNow();
    if (round === undefined) return {closesOn: null, asked: []};
    const [own, all] = await Promise.all([store.ratingsOf(round.id, id), store.ratings(round.id)]);
    const people = new Map([...Map.groupBy(all, ({competency}) => competency)].map(([key, {length}]) => [key, length]));
    const asked = askedOf(
      neededBy(framework, jobFunction),
      own.map(({competency}) => competency),
      people,
    );
    return {
      closesOn: round.closesOn,
      asked: framework.competencies
        .filter(({key}) => asked.includes(key))
        .map(({key, name, description}) => {
          const said = own.find(({competency}) => competency === key);
          return {key, name, description, importance: said?.importance ?? null, performance: said?.performance ?? null};
        }),
    };
  });

  api.serve(selfRatingsApi.save, async ({who, body}) => {
    const {id, jobFunction} = signedInPerson(who);
    const round = await openNow();
    if (round === undefined) throw new Refusal('conflict', 'The round has ended. There is nothing more to do.');
    checkRatings(body.ratings, neededBy(framework, jobFunction));
    await store.save(round.id, id, body.ratings);
    return done;
  });

  api.serve(selfRatingsApi.rounds, async () => {
    const [rounds, people, smallest] = await Promise.all([store.rounds(), store.people(), smallestGroup()]);
    // While it is open the next look would tell what one more person said.
    const ended = rounds.find((round) => !isOpen(round, today()));
    return {
      rounds: rounds.map((round) => ({
        id: round.id,
        openedAt: round.openedAt,
        closesOn: round.closedAt === null ? round.closesOn : dayOf(new Date(round.closedAt)),
        isOpen: isOpen(round, today()),
        people: people.get(round.id) ?? 0,
      })),
      ended: ended?.id ?? null,
      competencies: ended ? ratedTogether(framework, await store.ratings(ended.id), smallest) : [],
    };
  });

  api.serve(selfRatingsApi.open, async ({body}) => {
    const round = openRound(body.closesOn, today(), {id: randomUUID(), now: now().toISOString()});
    if (!(await store.addRound(round, today())))
      throw new Refusal('conflict', 'A round is open already. Close it before you open another.');
    return {id: round.id};
  });

  api.serve(selfRatingsApi.close, async ({params}) => {
    if (!(await store.closeRound(params.id, today(), now())))
      throw new Refusal('missing', 'This round is not open any more. Reload the page.');
    await store.forgetRaters(today());
    return done;
  });
}
