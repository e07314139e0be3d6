/** What the pages of the training needs have in common: who may see them, where one is, and the analysis itself. */
import Link from '@docusaurus/Link';
import {useLocation} from '@docusaurus/router';
import type {ReactNode} from 'react';
import {type TrainingNeeds, trainingNeedsApi} from '../../../server/training-needs/contract.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';
import {type Place, places} from '../../places.ts';
import {Gate} from '../../ui/Gate.tsx';
import {Loading} from '../../ui/Loading.tsx';
import {Page} from '../../ui/Page.tsx';

export type Seen = {needs: TrainingNeeds; coordinator: boolean; reload: () => Promise<void>};
type Props = {place: Place; title: string; description: string; children: (seen: Seen) => ReactNode};

export function NeedsLayout({place, title, description, children}: Props) {
  return (
    <Page title={title} description={description} wide>
      <Gate place={place}>{({role}) => <Content coordinator={role === 'coordinator'}>{children}</Content>}</Gate>
    </Page>
  );
}

function Content({coordinator, children}: {coordinator: boolean; children: Props['children']}) {
  const {state, reload} = useEndpoint(trainingNeedsApi.read, {query: {}});
  return (
    <>
      <Places coordinator={coordinator} />
      <Loading state={state}>{(needs) => children({needs, coordinator, reload})}</Loading>
    </>
  );
}

const parts: {place: Place; name: string}[] = [
  {place: places.needs, name: 'Gaps'},
  {place: places.needsWhere, name: 'Where'},
  {place: places.needsSaid, name: 'What people say'},
  {place: places.needsOverTime, name: 'Over time'},
  {place: places.questionsInDoubt, name: 'Questions in doubt'},
  {place: places.needsReport, name: 'Report'},
];

export function Places({coordinator}: {coordinator: boolean}) {
  const {pathname} = useLocation();
  return (
    <nav aria-label="Training needs" className="not-printed">
      <ul className="tabs">
        {parts
          .filter(({place}) => place.who.includes(coordinator ? 'coordinator' : 'champion'))
          .map(({place: {to}, name}) => (
            <li key={to}>
              <Link to={to} aria-current={pathname.replace(/\/$/, '') === to ? 'page' : undefined}>
                {name}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}

export const competencyLink = (key: string): string => `${places.needsCompetency.to}?key=${key}`;
