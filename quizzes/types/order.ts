/** `order`: items to bring into their order. The file has them in the right one. */
import * as z from 'zod';
import {type Choice, choicesOf, common, isFrom, type Kind, keysOf, NonEmpty, Why} from './common.ts';

export const Order = z
  .strictObject({
    ...common,
    type: z.literal('order'),
    items: z
      .array(z.strictObject({text: NonEmpty, why: Why}))
      .min(3, 'An order needs at least three items.')
      .max(6, 'More than six items are a memory test.'),
  })
  .refine(({items}) => new Set(items.map(({text}) => text)).size === items.length, {
    path: ['items'],
    message: 'Two items are the same.',
  });

/** `place`: from 0. */
type FrozenItem = {key: string; text: string; place: number; why: string};
type FrozenOrder = {items: FrozenItem[]};

const inPlace = (items: readonly FrozenItem[]) => items.toSorted((a, b) => a.place - b.place);

export const order = {
  schema: Order,
  /** Never served in the right order: it would be answered by doing nothing. */
  freeze({items}, {newKey, shuffle}) {
    const placed = items.map(({text, why}, place) => ({key: newKey(), text, place, why}));
    const mixed = shuffle(placed);
    const isRight = mixed.every(({place}, number) => place === number);
    return {items: isRight ? [...mixed.slice(1), ...mixed.slice(0, 1)] : mixed};
  },
  serve: ({items}) => ({items: choicesOf(items)}),
  fits: ({items}, given) => isFrom(keysOf(items), given, items.length),
  parts: () => 1,
  /** All in their order, or nothing: half an order is none. */
  score({items}, given) {
    const right = keysOf(inPlace(items));
    return right.length === given.length && right.every((key, number) => given[number] === key) ? 1 : 0;
  },
  explainGiven: ({items}, given, reveal) =>
    given.flatMap((each, number) => {
      const item = items.find(({key}) => key === each);
      return item ? [{text: `${number + 1}. ${item.text}`, why: reveal ? item.why : null}] : [];
    }),
  explainKey: ({items}) => inPlace(items).map(({text, place, why}) => ({text: `${place + 1}. ${text}`, why})),
  toCheck: ({items}) => items.map(({text, why}, number) => ({text: `${number + 1}. ${text}`, correct: true, why})),
} satisfies Kind<z.output<typeof Order>, FrozenOrder, {items: Choice[]}>;
