/** What a release touched, out of the boxes that are ticked. */
import type {Release} from '../../../server/releases/contract.ts';

type Page = {key: string; competency: string | null};
type Recorded = Pick<Release, 'areas' | 'pages'> | undefined;

/** Whether the box of a page is ticked before anybody touched it: as recorded, and in an area that is new to the release always. */
export function isTickedAtFirst({key, competency}: Page, recorded: Recorded): boolean {
  const narrowed = recorded !== undefined && recorded.pages.length > 0;
  return !narrowed || competency === null || !recorded.areas.includes(competency) || recorded.pages.includes(key);
}

/**
 * Areas and pages to record. Without pages it touched all of its areas.
 *
 * An area of which no page is ticked was not touched, whatever its own box says: no pages at all would mean every page.
 */
export function touchedBy(
  ticked: readonly string[],
  pages: readonly Page[],
  isTicked: (page: Page) => boolean,
): {areas: string[]; pages: string[]} {
  const ofArea = (area: string) => pages.filter(({competency}) => competency === area);
  const areas = ticked.filter((area) => ofArea(area).length === 0 || ofArea(area).some(isTicked));
  const all = areas.flatMap(ofArea);
  const touched = all.filter(isTicked);
  return {areas, pages: touched.length === all.length ? [] : touched.map(({key}) => key)};
}
