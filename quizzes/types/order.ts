/** `order`: items to bring into their order. The file has them in the right one. */
import * as z from 'zod';
import {common, type Given, type Making, Why, Words} from './common.ts';

export const Order = z
  .strictObject({
    ...common,
    type: z.literal('order'),
    items: z
      .array(z.strictObject({text: Words, why: Why}))
      .min(3, 'An order needs at least three items.')
      .max(6, 'More than six items are a memory test.'),
  })
  .refine(({items}) => new Set(items.map(({text}) => text)).size === items.length, {
    path: ['items'],
    message: 'Two items are the same.',
  });

/** `place`: from 0. */
export type FrozenItem = {key: string; text: string; place: number; why: string};

/** Never served in the right order: it would be answered by doing nothing. */
export function freezeOrder({items}: z.output<typeof Order>, {newKey, shuffle}: Making): FrozenItem[] {
  const placed = items.map(({text, why}, place) => ({key: newKey(), text, place, why}));
  const mixed = shuffle(placed);
  return mixed.every(({place}, number) => place === number) ? [...mixed.slice(1), ...mixed.slice(0, 1)] : mixed;
}

/** All in their order, or nothing: half an order is none. */
export function scoreOrder(items: readonly FrozenItem[], given: Given): number {
  const right = items.toSorted((a, b) => a.place - b.place).map(({key}) => key);
  return right.length === given.length && right.every((key, number) => given[number] === key) ? 1 : 0;
}
