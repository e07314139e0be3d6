/** What each reader may see of the analysis: applied last, on the server. */
import type {NeedsCell, TrainingNeeds} from './contract.ts';

/**
 * What a champion may see: their own organisation and the total.
 *
 * A cell needs at least `smallestGroup` assessed people and may not be exactly none or all of them. The total is hidden
 * as well where subtracting the champion's own people from it would leave a smaller group than that, because the
 * difference between two views is a view. Job functions over all organisations are the coordinator's: beside the total they
 * would be one difference more.
 */
export function disclosedTo(organisation: string | null, needs: TrainingNeeds): TrainingNeeds {
  const smallest = needs.parameters.smallestGroup;
  const keep = needs.organisations.map(({id}, index) => ({id, index})).filter(({id}) => id === null || id === organisation);
  const disclosed = needs.competencies.map((competency) => {
    const [total, own] = [competency.cells[0], competency.cells[keep[1]?.index ?? -1]];
    const showsTotal = total !== undefined && mayShow(total, smallest) && !revealsRest(total, own, smallest);
    const shownOwn = own !== undefined && mayShow(own, smallest) && own.kind === 'shown' ? own : undefined;
    return {
      ...competency,
      cells: [
        showsTotal ? total : hidden,
        // An estimate leans on all organisations: where these are hidden it would tell of them.
        ...(own === undefined ? [] : [shownOwn === undefined ? hidden : showsTotal ? shownOwn : {...shownOwn, estimate: null}]),
      ],
      byFunction: competency.byFunction.map((cell) => cell && hidden),
      need: showsTotal ? competency.need : null,
      suspects: 0,
    };
  });
  return {
    ...needs,
    organisations: keep.map(({index}) => needs.organisations[index]).filter((each) => each !== undefined),
    // The coordinator's order would tell where hidden needs stand.
    competencies: disclosed.sort(
      (a, b) => Number(a.need === null) - Number(b.need === null) || (a.need === null ? a.name.localeCompare(b.name, 'en') : 0),
    ),
  };
}

const hidden: NeedsCell = {kind: 'suppressed'};

function mayShow(cell: NeedsCell, smallest: number): boolean {
  return cell.kind === 'shown' && cell.assessed >= smallest && cell.meeting > 0 && cell.meeting < cell.assessed;
}

function revealsRest(total: NeedsCell, own: NeedsCell | undefined, smallest: number): boolean {
  if (own === undefined || total.kind !== 'shown' || own.kind !== 'shown') return false;
  const rest = {...total, assessed: total.assessed - own.assessed, meeting: total.meeting - own.meeting};
  return rest.assessed !== 0 && !mayShow(rest, smallest);
}
