/** Questions in doubt: the training needs find them, and every result takes them into account. */
import {doubtStore} from '../training-needs/items/doubt-store.ts';
import type {Ground} from './ground.ts';

export function doubtsFeature({db}: Ground) {
  const store = doubtStore(db);
  return {store, inDoubt: store.inDoubt};
}
export type Doubts = ReturnType<typeof doubtsFeature>;
