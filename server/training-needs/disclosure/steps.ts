/**
 * When results come to light for others than the coordinator: in steps of a whole group, so that no two looks at a figure differ by the
 * result of one person. Whatever changes evidence waits for such a step: a new result, one that expires, a question that is doubted or
 * cleared, somebody who moves, leaves or changes jobs.
 */

/** What others see of one person in one organisation: only counted, never shown. */
export type DisclosedPerson = {person: string; attempt: string; meets: boolean};
/** One organisation in one competency, as it came to light last. */
export type DisclosedStep = {
  organisation: string;
  people: readonly DisclosedPerson[];
  /** Whether it moves on by itself: once it has shown a group's worth of people. */
  alone: boolean;
  disclosedAt: string;
};

/**
 * What comes to light now, for the organisations where something does. Small organisations move on together, and leave these only at
 * such a step, when all that is left behind is in the light too.
 *
 * `current`: by organisation, everybody with evidence, as it is now.
 */
export function nextStep(
  disclosed: readonly DisclosedStep[],
  current: ReadonlyMap<string, readonly DisclosedPerson[]>,
  smallest: number,
  now: string,
): DisclosedStep[] {
  const before = new Map(disclosed.map((light) => [light.organisation, light]));
  const organisations = [...new Set([...before.keys(), ...current.keys()])].sort();
  const alone = organisations.filter((organisation) => before.get(organisation)?.alone);
  const together = organisations.filter((organisation) => !alone.includes(organisation));
  return [...alone.map((organisation) => [organisation]), together]
    .filter((group) =>
      isStep(
        group.flatMap((organisation) => changesIn(organisation)),
        smallest,
      ),
    )
    .flat()
    .map((organisation) => {
      const people = current.get(organisation) ?? [];
      const isAlone = before.get(organisation)?.alone === true || people.length >= smallest;
      return {organisation, people, alone: isAlone, disclosedAt: now};
    });

  /** Everybody of whom something else would be counted, or from another result. */
  function changesIn(organisation: string): DisclosedPerson[] {
    const [shown, here] = [before.get(organisation)?.people ?? [], current.get(organisation) ?? []];
    const same = (a: DisclosedPerson, b: DisclosedPerson) =>
      a.person === b.person && a.attempt === b.attempt && a.meets === b.meets;
    const fresh = here.filter((each) => !shown.some((other) => same(each, other)));
    const gone = shown.filter(({person}) => !here.some((other) => other.person === person));
    return [...fresh, ...gone];
  }
}

/** Enough people, and not all alike: else the step would tell what each of them has shown. */
const isStep = (changed: readonly DisclosedPerson[], smallest: number): boolean =>
  new Set(changed.map(({person}) => person)).size >= smallest &&
  changed.some(({meets}) => meets) &&
  changed.some(({meets}) => !meets);
