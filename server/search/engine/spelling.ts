/** Spellings: American as British, and words one slip of the finger away. */

/** American words whose British form no rule gives. */
const british = new Map(
  Object.entries({
    center: 'centre',
    centers: 'centres',
    theater: 'theatre',
    program: 'programme',
    programs: 'programmes',
    defense: 'defence',
    offense: 'offence',
    offenses: 'offences',
    license: 'licence',
    judgment: 'judgement',
    fulfill: 'fulfil',
    enrollment: 'enrolment',
    inquiry: 'enquiry',
    inquiries: 'enquiries',
    gray: 'grey',
    mom: 'mother',
    zip: 'postcode',
  }),
);
const withOur = /^(behavi|neighb|col|hon|fav|lab|rum|harb|endeav|hum|vig)or(s|ed|ing|hood|hoods|al|able)?$/;
/** Not "size", "prize" or "seize": a suffix needs a word before it. */
const withIse = /^(\w{4,})iz(e|es|ed|ing|er|ers|ation|ations)$/;
const doubled = /^(cancel|travel|label|counsel|model|signal)(ed|ing|er)$/;

/** A word of small letters as it is spelt here. */
export function toBritish(word: string): string {
  const known = british.get(word);
  if (known !== undefined) return known;
  return word.replace(withOur, '$1our$2').replace(withIse, '$1is$2').replace(doubled, '$1l$2');
}

/** Whether one letter more, less, other or two neighbours swapped makes one word the other (optimal string alignment, at most 1). */
export function oneEditApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1 || one === other) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  let end = 0;
  while (end < short.length - start && short[short.length - 1 - end] === long[long.length - 1 - end]) end += 1;
  const [left, right] = [short.slice(start, short.length - end), long.slice(start, long.length - end)];
  if (right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
