/** One review list: every guide, document and quiz question with how far it can be trusted, most urgent first. */

import Link from '@docusaurus/Link';
import {useLocation} from '@docusaurus/router';
import {useState} from 'react';
import {saidByText} from '../../../../server/content/said-by.shared.ts';
import {ContentFilter, type ContentList, contentApi, type ReviewItem} from '../../../../server/verifications/contract.ts';
import {stateNames} from '../../../../server/verifications/states.shared.ts';
import {useEndpoint} from '../../../api/useEndpoint.ts';
import {places} from '../../../places.ts';
import {CompetencyFilter, Filter, Filters, useFilter} from '../../../ui/Filters.tsx';
import {formatDate} from '../../../ui/format/dates.ts';
import {Gate} from '../../../ui/Gate.tsx';
import {Loading} from '../../../ui/Loading.tsx';
import {Page} from '../../../ui/Page.tsx';
import {StateTag} from '../StateTag.tsx';
import {CheckQuestion} from './CheckQuestion.tsx';

const kinds: Record<ReviewItem['kind'], string> = {
  guide: 'Guide',
  document: 'Document',
  screencast: 'Screencast',
  question: 'Quiz question',
};
const owners = {coordinator: 'Coordinator', champion: 'Champions'};
const reviews = {30: 'Within 30 days', 90: 'Within 90 days', 365: 'Within a year'};
const choices = (names: Record<string, string>) => Object.entries(names).map(([value, name]) => ({value, name}));

export default function Review() {
  const key = new URLSearchParams(useLocation().search).get('key');
  return (
    <Page title="Review list" description="What is verified, and what is to be looked at again." wide>
      <Gate place={places.review}>
        {({role}) =>
          key !== null && role === 'coordinator' ? (
            <CheckQuestion questionKey={key} />
          ) : (
            <Content coordinates={role === 'coordinator'} />
          )
        }
      </Gate>
    </Page>
  );
}

/** What is shown where nobody asked for a state: all that needs somebody. */
const anyState = 'any';
const aPage = 20;

function Content({coordinates}: {coordinates: boolean}) {
  const filter = useFilter(['state', 'due', 'kind', 'owner', 'competency', 'system']);
  const {state: wanted, kind, ...others} = filter;
  const parsed = ContentFilter.safeParse(others);
  const asked = JSON.stringify(parsed.success ? parsed.data : {});
  const {state} = useEndpoint(contentApi.list, {query: JSON.parse(asked)});
  return (
    <Loading state={state}>
      {(list) => (
        <List
          key={`${kind} ${wanted}`}
          list={list}
          query={asked}
          wanted={wanted}
          questions={kind === 'question' && coordinates}
          tabs={coordinates}
        />
      )}
    </Loading>
  );
}

type ListProps = {list: ContentList; query: string; wanted: string | undefined; questions: boolean; tabs: boolean};

function List({list: {items, system, systems, version}, query, wanted, questions, tabs}: ListProps) {
  const [shown, setShown] = useState(aPage);
  const search = new URLSearchParams({
    ...(JSON.parse(query) as Record<string, string>),
    ...(wanted && wanted !== anyState && {state: wanted}),
  });
  const ofKind = items.filter(({kind}) => (kind === 'question') === questions);
  const verified = ofKind.filter((item) => item.state === 'verified').length;
  const fits = ofKind.filter((item) =>
    wanted === undefined ? item.state !== 'verified' : wanted === anyState || item.state === wanted,
  );
  const ofState = (state: string) => ofKind.filter((item) => item.state === state).length;
  const others = items.length - ofKind.length;
  return (
    <>
      {tabs && (
        <nav aria-label="What is reviewed">
          <ul className="tabs">
            <li>
              <Link to="/review" aria-current={questions ? undefined : 'page'}>
                Pages {questions ? others : ofKind.length}
              </Link>
            </li>
            <li>
              <Link to="/review?kind=question" aria-current={questions ? 'page' : undefined}>
                Quiz questions {questions ? ofKind.length : others}
              </Link>
            </li>
          </ul>
        </nav>
      )}
      {systems.length > 1 && (
        <Filter
          name="system"
          label="System"
          none={systems[0]?.name ?? ''}
          choices={systems.slice(1).map(({key, name}) => ({value: key, name}))}
        />
      )}
      <p className="lead" role="status">
        {verified} of {ofKind.length} verified{system && version && ` for ${system.name} ${version}`}.
      </p>
      <progress aria-hidden value={verified} max={Math.max(ofKind.length, 1)} />
      {(system === null || version === null) && (
        <p>
          {system === null ? 'No system is in use. ' : `No version of ${system.name} is recorded yet. `}
          <Link to="/releases">Releases</Link>
        </p>
      )}
      <Filter
        name="state"
        label="Show"
        none={`Needs somebody (${ofKind.length - verified})`}
        choices={[
          ...Object.entries(stateNames).map(([value, name]) => ({value, name: `${name} (${ofState(value)})`})),
          {value: anyState, name: `All (${ofKind.length})`},
        ]}
      />
      <Filters active={new URLSearchParams(JSON.parse(query) as Record<string, string>).size > 0}>
        <Filter name="due" label="Next review" choices={choices(reviews)} />
        <Filter name="owner" label="Owner" choices={choices(owners)} />
        <CompetencyFilter />
      </Filters>
      <p className="facts">
        {fits.length} {fits.length === 1 ? 'entry' : 'entries'}. {/* A plain link: the service answers with a file. */}
        <a href={`/api/content.csv?${search}`} download>
          Download for a spreadsheet
        </a>
      </p>
      {fits.length === 0 ? (
        <p>{wanted === undefined ? 'Nothing needs anybody here.' : 'Nothing fits. Choose “All” to see the whole list.'}</p>
      ) : (
        <ul className="rows">
          {fits.slice(0, shown).map((item) => (
            <Row key={item.key} item={item} system={system?.name ?? ''} />
          ))}
        </ul>
      )}
      {shown < fits.length && (
        <p>
          <button type="button" className="button button--quiet" onClick={() => setShown(shown + aPage)}>
            Show {Math.min(aPage, fits.length - shown)} more
          </button>
        </p>
      )}
    </>
  );
}

function Row({item, system}: {item: ReviewItem; system: string}) {
  const {key, kind, title, url, owner, dueOn, state, verification, release} = item;
  const named = `${system} ${verification?.version ?? ''}`;
  return (
    <li>
      <div>
        <Link to={kind === 'question' ? `/review?key=${key}` : `${url}#verify`}>{title}</Link>
        <p>
          {kinds[kind]}
          {owner && ` · ${owners[owner as keyof typeof owners] ?? owner}`}
          {dueOn && ` · next review ${formatDate(dueOn)}`}
          {verification && ` · last verified for ${named}, ${formatDate(verification.at)}, by ${saidByText(verification.by)}`}
          {verification && release && `; ${system} ${release} touched it since`}
        </p>
      </div>
      <p className="row-end">
        <StateTag state={state} of={state === 'verified' ? named : undefined} />
      </p>
    </li>
  );
}
