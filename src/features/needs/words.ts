/** What the figures say, in the words of somebody who knows e-mail and Word. */

import type {GapSize, HowSure, NeedEstimate, NeedsCell, TrainingNeeds} from '../../../server/training-needs/contract.ts';
import {type Gap, gapsOf, type KnownCell, lackIn, type Range} from '../../../server/training-needs/gaps.shared.ts';
import {percent} from '../../ui/format/percent.ts';

type Competency = TrainingNeeds['competencies'][number];

const sureNames: Record<HowSure, string> = {
  sure: 'Sure',
  likely: 'Likely',
  unknown: 'Not known yet',
  met: 'At the target',
};
const sizeNames: Record<GapSize, string> = {large: 'Large gap', medium: 'Medium gap', small: 'Small gap'};

/** "Large gap, sure": two words, because a sure gap can be small. */
export const stateInWords = ({howSure, size}: Pick<NeedEstimate, 'howSure' | 'size'>): string =>
  size === null
    ? howSure === 'sure' || howSure === 'likely'
      ? `Gap, ${sureNames[howSure].toLowerCase()}; how large is not known`
      : sureNames[howSure]
    : `${sizeNames[size]}, ${sureNames[howSure].toLowerCase()}`;

/** "Large gap" where it is sure, "Large gap, probably" where it is likely: how sure exactly stands behind a press. */
export const sizeInWords = ({howSure, size}: Pick<NeedEstimate, 'howSure' | 'size'>): string =>
  howSure === 'sure' || howSure === 'likely'
    ? `${size === null ? 'Gap' : sizeNames[size]}${howSure === 'sure' ? '' : ', probably'}`
    : sureNames[howSure];

/** "Getting access" of "Getting access: vetting, accounts, passwords". */
export const shortName = (name: string): string => name.split(':')[0] ?? name;

/** "Blaby" of "Blaby District Council". */
export const shortPlace = (name: string): string => name.replace(/ (Borough|District|City|County)? ?Council$/, '') || name;

const whole = (value: number): string => String(Math.round(value));

/** "about 40 (30 to 52)". */
export const rangeInWords = ({expected, low, high}: Range): string =>
  `about ${whole(expected)} (${whole(low)} to ${whole(high)})`;

/** The plain count, called what it is. */
export const countInWords = ({assessed, passed}: Pick<KnownCell, 'assessed' | 'passed'>): string =>
  `${assessed - passed} of ${assessed} did not pass`;

/** Who probably lacks it, assessed or not: an estimate, and called one. */
export function lackInWords(cell: KnownCell, {range = true} = {}): string {
  const inWords = range ? rangeInWords : ({expected}: Range) => `about ${whole(expected)}`;
  const {assessed, others, all} = lackIn(cell);
  if (others === null)
    return `Of the ${cell.assessed} assessed ${inWords(assessed)} probably lack it. How many more need it is not known: enter headcounts.`;
  if (others.high < 0.5) return `${capital(inWords(all))} of ${cell.assessed} people probably lack it.`;
  const least = cell.requiredIsWhole ? '' : 'at least ';
  return `${capital(inWords(all))} of ${least}${Math.max(cell.required ?? 0, cell.assessed)} people probably lack it (about ${whole(others.expected)} not assessed).`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The first sentences of the page: what the coordinator would tell somebody, and what stands beside it. */
export function summaryOf(needs: Pick<TrainingNeeds, 'competencies' | 'organisations' | 'functions' | 'parameters'>): {
  headline: string;
  rest: string;
} {
  const {competencies} = needs;
  const gaps = gapsOf(needs);
  const state = ({cells: [total]}: Competency) => (total?.kind === 'shown' ? (total.estimate?.howSure ?? 'none') : total?.kind);
  const withGap = new Set(gaps.map(({competency}) => competency.key));
  const inDoubt = competencies.reduce((sum, each) => sum + each.inDoubt, 0);
  const rest = competencies.filter(({key}) => !withGap.has(key));
  const count = (of: string) => rest.filter((each) => state(each) === of).length;
  const [hidden, met] = [count('suppressed'), count('met')];
  const unknown = rest.filter((each) => state(each) !== 'suppressed' && state(each) !== 'met');
  if (gaps.length === 0 && met === 0)
    return {
      headline:
        hidden === competencies.length
          ? 'Nothing can be shown yet: too few people have been assessed, or somebody could be told apart.'
          : 'Nothing can be said yet: too few people have been assessed.',
      rest: '',
    };
  const headline = [
    ...(isThin(competencies) ? ['Too few people have a result to plan by: ask the others first.'] : []),
    gapsInWords(gaps),
  ];
  const beside = [
    ...(met > 0 ? [`${competenciesInWords(met)} at the target.`] : []),
    ...(unknown.length > 0
      ? [`Not known yet: ${unknown.length > mostNamed ? unknown.length : unknown.map(({name}) => shortName(name)).join(', ')}.`]
      : []),
    ...(hidden > 0 ? [`${hidden} cannot be shown to you.`] : []),
    ...(inDoubt > 0 ? [`Decide first: ${inDoubt === 1 ? 'one question is' : `${inDoubt} questions are`} in doubt.`] : []),
  ];
  return {headline: headline.join(' '), rest: beside.join(' ')};
}

/** Names of so many are told. */
const mostNamed = 2;

/** So small a share of those who need it, over all competencies, says little of the others. */
const thin = 0.2;

function isThin(competencies: TrainingNeeds['competencies']): boolean {
  const totals = competencies.flatMap(({cells: [total]}) => (total?.kind === 'shown' && total.required !== null ? [total] : []));
  const sum = (of: (cell: (typeof totals)[number]) => number) => totals.reduce((all, cell) => all + of(cell), 0);
  return totals.length > 0 && sum(({assessed}) => assessed) < thin * sum(({required}) => required ?? 0);
}

function gapsInWords(gaps: readonly Gap[]): string {
  const [first] = gaps;
  if (first === undefined) return 'No training is needed by what is known.';
  const sure = gaps.filter(({cell}) => cell.estimate.howSure === 'sure').length;
  const likely = gaps.length - sure;
  const counts = `${sure} clear and ${likely} probable`;
  const largest = `“${shortName(first.competency.name)}”${first.place.kind === 'all' ? '' : ` (${first.name} only)`}`;
  if (gaps.length === 1) return `One ${sure === 1 ? 'clear' : 'probable'} training gap: ${largest}.`;
  if (sure === 0 || likely === 0)
    return `${gaps.length} ${likely === 0 ? 'clear' : 'probable'} training gaps. Start with ${largest}.`;
  return `${gaps.length} training gaps, ${counts}. Start with ${largest}.`;
}

const competenciesInWords = (count: number): string => (count === 1 ? 'One competency is' : `${count} competencies are`);

/** Passes that hide a gap: then the count and the estimate seem to contradict each other. */
export function narrowlyInWords({assessed, passed, estimate}: KnownCell): string {
  return passed / assessed - estimate.mean > narrow ? 'Many of those who passed did so narrowly, and may lack it too.' : '';
}

const narrow = 0.3;

/** What is worth doing, in order: never training first where the evidence does not carry it. */
export function adviceFor({competency, cell}: Gap): string {
  const {required, requiredIsWhole, assessed} = cell;
  const coverage = required && requiredIsWhole ? assessed / required : undefined;
  return [
    ...(coverage !== undefined && coverage < 0.5
      ? [
          `Only ${percent(coverage)} of those who need it have a result: ask the others to take the quiz before you plan for them.`,
        ]
      : []),
    `${competency.bandName}.`,
    ...(competency.confidentlyWrong && competency.confidentlyWrong.low > 0.1
      ? ['Begin with what people are sure of and have wrong.']
      : []),
  ].join(' ');
}

/** Of fewer a range would say more than anybody knows. */
const fewestTold = 5;

export function cellInWords(cell: NeedsCell | null | undefined): string {
  if (cell === null || cell === undefined) return 'Not asked for';
  if (cell.kind === 'suppressed') return 'Hidden';
  if (cell.kind === 'own')
    return cell.howSure === null ? 'Too few to say' : stateInWords({howSure: cell.howSure, size: cell.size});
  const {estimate, expired, insufficient} = cell;
  if (estimate === null) {
    if (cell.assessed > 0) return 'Not shown';
    const why = [expired ? `${expired} expired` : '', insufficient ? `${insufficient} asked too few questions` : ''].filter(
      Boolean,
    );
    return why.length > 0 ? `Nobody now; ${why.join(', ')}` : 'Nobody assessed';
  }
  if (cell.assessed < fewestTold) return `Too few to say: ${cell.passed} of ${cell.assessed} passed`;
  return `${stateInWords(estimate)}: ${cell.passed} of ${cell.assessed} passed; at the standard ${percent(estimate.low)} to ${percent(estimate.high)}`;
}
