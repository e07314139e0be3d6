import {describe, expect, it} from 'vitest';
import {passMark} from '../../../quizzes/pass-mark.ts';
import {seededRandom} from '../../quizzes/random.ts';
import {type Asked, chanceOf, discoveries, doubtTests, falseDiscovery, fewestForDoubt} from './doubt.ts';

/** Answers by ability (2PL), with guessing (3PL), or by nothing at all: everybody knows 95 %. */
type World = '2PL' | '3PL' | 'mastery';
const quizzes = 14;
const [drawn, upTo] = [5, 8];

/** Fourteen quizzes of eight to ten questions that so many people take; the first question of the first has a wrong key. */
function doubtedIn(world: World, people: number, more: boolean, seed: string): {sound: number; found: boolean; all: number} {
  const random = seededRandom(`${world} ${people} ${more} ${seed}`);
  const normal = () => Math.sqrt(-2 * Math.log(Math.max(random(), 1e-300))) * Math.cos(2 * Math.PI * random());
  const chances: number[] = [];
  for (let quiz = 0; quiz < quizzes; quiz += 1) {
    const items = Array.from({length: 8 + (quiz % 3)}, (_, at) => ({
      slope: Math.exp(0.3 * normal()),
      place: normal() - 0.8,
      key: quiz === 0 && at === 0 ? 'b' : 'a',
      asked: [] as Asked[],
    }));
    for (let person = 0; person < people; person += 1) {
      const ability = normal();
      const order = items.map((item) => ({item, at: random()})).sort((a, b) => a.at - b.at);
      const answer = ({item}: (typeof order)[number]) => {
        const byAbility = 1 / (1 + Math.exp(-item.slope * (ability - item.place)));
        const knows = random() < {'2PL': byAbility, '3PL': 0.25 + 0.75 * byAbility, mastery: 0.95}[world];
        const chosen = knows ? 'a' : (['b', 'c', 'd'][Math.floor(random() * 3)] ?? 'b');
        return {item, chosen, points: chosen === item.key ? 1 : 0};
      };
      const sat = order.slice(0, drawn).map(answer);
      const right = sat.filter(({points}) => points === 1).length;
      if (more && right < passMark(drawn, 0.8) && right + upTo - drawn >= passMark(upTo, 0.8))
        sat.push(...order.slice(drawn, upTo).map(answer));
      const total = sat.reduce((sum, {points}) => sum + points, 0);
      for (const {item, points, chosen} of sat) item.asked.push({points, chosen, rest: (total - points) / (sat.length - 1)});
    }
    for (const {asked, key} of items)
      chances.push(asked.length < fewestForDoubt ? 1 : chanceOf(doubtTests(asked, {guess: 0.25, right: [key]})));
  }
  const [first, ...others] = discoveries(chances, falseDiscovery);
  return {found: first === true, sound: others.filter(Boolean).length, all: others.length};
}

describe('doubt, where it is known which questions are sound', () => {
  const worlds = (['2PL', '3PL', 'mastery'] as const).flatMap((world) => [false, true].map((more) => ({world, more})));

  it.each(worlds)('falls on two sound questions of a hundred at most: $world, three more asked: $more', ({world, more}) => {
    for (const people of [50, 100, 300, 1_000]) {
      const runs = Array.from({length: people > 300 ? 2 : 6}, (_, run) => doubtedIn(world, people, more, `sound ${run}`));
      const share = runs.reduce((sum, {sound}) => sum + sound, 0) / runs.reduce((sum, {all}) => sum + all, 0);
      expect([people, share <= 0.02]).toEqual([people, true]);
    }
  });

  it('falls on the one with a wrong key, even where that is hardest to tell', () => {
    const foundOf = (people: number, runs: number) =>
      [false, true].reduce(
        (sum, more) =>
          sum +
          Array.from({length: runs}, (_, run) => doubtedIn('2PL', people, more, `found ${run}`)).filter(({found}) => found)
            .length,
        0,
      ) /
      (2 * runs);
    expect(foundOf(100, 25)).toBeGreaterThanOrEqual(0.6);
    // Over two hundred runs it is 0.9; of thirty two standard errors are left for chance.
    expect(foundOf(300, 15)).toBeGreaterThanOrEqual(0.78);
  });
});
