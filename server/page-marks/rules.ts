/** Which check of the law a page shows, and whether a new one can be right. */
import {fieldRefusal} from '../refusal.ts';
import type {LawMark} from './contract.ts';
import {type LawCheck, lawStateOf, type ShippedLaw, shippedCheck} from './law.shared.ts';

/** `hash`: of the page that was read. */
export type SavedLawCheck = LawCheck & {hash: string; number: number};

/** The later of the one that came with the page and the latest recorded here; null for a page that states no law. */
export function lawMark(
  {law, hash}: {law: ShippedLaw | null; hash: string},
  saved: SavedLawCheck | undefined,
  today: string,
): LawMark | null {
  if (law === null) return null;
  const shipped = shippedCheck(law);
  if (saved === undefined || saved.checkedOn < shipped.checkedOn)
    return {...shipped, state: lawStateOf(shipped, today), number: saved?.number ?? 0};
  const {hash: read, ...check} = saved;
  return {...check, state: lawStateOf(check, today, read !== hash)};
}

export function checkNewLawCheck({checkedOn, reviewOn}: Pick<LawCheck, 'checkedOn' | 'reviewOn'>, today: string): void {
  if (checkedOn > today) throw fieldRefusal({checkedOn: 'This day is still to come. Write the day on which it was read.'});
  if (reviewOn <= today) throw fieldRefusal({reviewOn: 'Write a day that is still to come.'});
}
