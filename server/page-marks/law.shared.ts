/** A law check, as everybody reads it: when it still holds, and its words. It ships to the browser, where a page shows the one it came with. */

/** What was read of the law, by whom and when. */
export type LawCheck = {
  checkedOn: string;
  /** A role, never a name. */
  checkedBy: string;
  /** Act, sections, version, guidance. */
  read: string;
  /** The last day on which it holds. */
  reviewOn: string;
};
/** What the head of a page says of the law in it. */
export type ShippedLaw = {checked: string; read: string; review: string};

/** Who compared the pages that the software brings with the law. */
const authors = 'the authors of this site’s starter content, who are not lawyers';

export const shippedCheck = ({checked, read, review}: ShippedLaw): LawCheck => ({
  checkedOn: checked,
  checkedBy: authors,
  read,
  reviewOn: review,
});

export const lawStates = {
  checked: 'Law checked',
  due: 'Law check due',
  lapsed: 'Law check lapsed',
  changed: 'Law to be checked again',
} as const;
export type LawState = keyof typeof lawStates;

/** How long before its last day a check is called due. */
const noticeDays = 30;

/** `changed`: whether the page has other words than those that were checked. */
export function lawStateOf({reviewOn}: Pick<LawCheck, 'reviewOn'>, today: string, changed = false): LawState {
  if (changed) return 'changed';
  if (today > reviewOn) return 'lapsed';
  const notice = new Date(`${reviewOn}T12:00:00Z`).getTime() - noticeDays * 86_400_000;
  return new Date(`${today}T12:00:00Z`).getTime() >= notice ? 'due' : 'checked';
}
