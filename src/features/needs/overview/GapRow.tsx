/** One gap: what, for whom, how large and how sure, and one thing to do about it. */
import Link from '@docusaurus/Link';
import type {TrainingNeeds} from '../../../../server/training-needs/contract.ts';
import {type Gap, worstPlaces} from '../../../../server/training-needs/gaps.shared.ts';
import {IntervalBar} from '../../../ui/charts/IntervalBar.tsx';
import {percent} from '../../../ui/format/percent.ts';
import {SubjectIcon} from '../../../ui/icons/SubjectIcon.tsx';
import {competencyLink} from '../NeedsLayout.tsx';
import {adviceFor, countInWords, lackInWords, narrowlyInWords, shortPlace, sizeInWords} from '../words.ts';

type Props = {gap: Gap; needs: TrainingNeeds; coordinator: boolean; first?: boolean};

export function GapRow({gap, needs, coordinator, first = false}: Props) {
  const {competency, name, place, cell} = gap;
  const {target} = needs.parameters;
  return (
    <div className="gap">
      <div>
        <h3>
          <SubjectIcon competency={competency.key} />
          {coordinator ? <Link to={competencyLink(competency.key)}>{competency.name}</Link> : competency.name}
        </h3>
        <p>
          <strong className={`need need--${cell.estimate.howSure} need--${cell.estimate.size ?? 'some'}`}>
            {sizeInWords(cell.estimate)}
          </strong>
          {place.kind === 'all' ? mostOf(gap, needs) : ` · ${name} only`}
        </p>
        <p>{lackInWords(cell, {range: false})}</p>
        {competency.inDoubt > 0 && coordinator && (
          <p className="facts">
            <Link to="/training-needs/questions">
              {competency.inDoubt === 1 ? 'One question is' : `${competency.inDoubt} questions are`} in doubt
            </Link>
            , and left out of this.
          </p>
        )}
      </div>
      <div>
        <IntervalBar estimate={cell.estimate} target={target} />
        <div className="actions">
          {coordinator && (
            <Link className={first ? 'button button--next' : 'button button--quiet'} to={`${competencyLink(competency.key)}#act`}>
              {cell.required !== null && cell.assessed < cell.required / 4 ? 'Ask people first' : 'Plan training'}
              <span className="visually-hidden">
                : {competency.name}, {name}
              </span>
            </Link>
          )}
          <HowSure gap={gap} needs={needs} />
        </div>
      </div>
    </div>
  );
}

/** The statistics, for whoever asks. */
export function HowSure({gap, needs: {parameters}}: Pick<Props, 'gap' | 'needs'>) {
  const {cell} = gap;
  const {target, confidence, smallestGap} = parameters;
  const {low, high, below} = cell.estimate;
  return (
    <details>
      <summary>Why, and how sure</summary>
      <p className="facts">
        {lackInWords(cell)} {countInWords(cell)}. {narrowlyInWords(cell)}
      </p>
      <p className="facts">{adviceFor(gap)}</p>
      <p className="facts">
        The share at the standard lies between {percent(low)} and {percent(high)} with {percent(confidence)} certainty. The chance
        that it falls short of the target of {percent(target)} by more than {Math.round(smallestGap * 100)} points is{' '}
        {percent(below)}. It is worked out from the answers of {cell.assessed} people, and takes into account that five questions
        say little of one person: somebody who knows seven in ten of it passes about six times in ten. So a group can pass, and
        still not be at the standard. <Link to="/about/needs-method">How it is worked out</Link>
      </p>
    </details>
  );
}

/** So many places are named; the competency's own page has all. */
const mostPlaces = 3;

function mostOf({competency}: Gap, needs: TrainingNeeds): string {
  const worst = worstPlaces(competency, needs).slice(0, mostPlaces);
  if (worst.length === 0) return ' · everybody who needs it';
  return ` · everybody who needs it, most of all ${worst.map(({name}) => shortPlace(name)).join(', ')}`;
}
