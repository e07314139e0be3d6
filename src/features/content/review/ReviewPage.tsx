/** One review list: every guide, document and quiz question with how far it can be trusted, most urgent first. */

import Link from '@docusaurus/Link';
import {useLocation} from '@docusaurus/router';
import {saidByText} from '../../../../server/content/said-by.shared.ts';
import {ContentFilter, type ContentList, contentApi, type ReviewItem} from '../../../../server/verifications/contract.ts';
import {stateNames} from '../../../../server/verifications/states.shared.ts';
import {useEndpoint} from '../../../api/useEndpoint.ts';
import {places} from '../../../places.ts';
import {formatDate} from '../../../ui/dates.ts';
import {CompetencyFilter, Filter, Filters, useFilter} from '../../../ui/Filters.tsx';
import {Gate} from '../../../ui/Gate.tsx';
import {Loading} from '../../../ui/Loading.tsx';
import {Page} from '../../../ui/Page.tsx';
import {StateTag} from '../StateTag.tsx';
import {CheckQuestion} from './CheckQuestion.tsx';

const kinds: Record<ReviewItem['kind'], string> = {guide: 'Guide', document: 'Document', question: 'Quiz question'};
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

function Content({coordinates}: {coordinates: boolean}) {
  const filter = useFilter(['state', 'due', 'kind', 'owner', 'competency', 'system']);
  const parsed = ContentFilter.safeParse(filter);
  const asked = JSON.stringify(parsed.success ? parsed.data : {});
  const {state} = useEndpoint(contentApi.list, {query: JSON.parse(asked)});
  const shown = coordinates ? kinds : {guide: kinds.guide, document: kinds.document};
  return (
    <>
      <Filter name="state" label="State" choices={choices(stateNames)} />
      <Filters active={Object.keys(filter).some((name) => name !== 'state')}>
        <Filter name="due" label="Next review" choices={choices(reviews)} />
        <Filter name="kind" label="Kind" choices={choices(shown)} />
        <Filter name="owner" label="Owner" choices={choices(owners)} />
        <CompetencyFilter />
      </Filters>
      <Loading state={state}>{(list) => <List list={list} query={asked} />}</Loading>
    </>
  );
}

function List({list: {items, counts, system, systems, version}, query}: {list: ContentList; query: string}) {
  const search = new URLSearchParams(JSON.parse(query));
  const nameOf = ({verification}: ReviewItem) => `${system?.name ?? ''} ${verification?.version ?? ''}`;
  const summary = Object.entries(stateNames)
    .map(([state, name]) => `${counts[state as keyof typeof counts] ?? 0} ${name.toLowerCase()}`)
    .join(', ');
  return (
    <>
      {systems.length > 1 && (
        <Filter
          name="system"
          label="System"
          none={systems[0]?.name ?? ''}
          choices={systems.slice(1).map(({key, name}) => ({value: key, name}))}
        />
      )}
      <p>
        {system === null
          ? 'No system is in use. '
          : version === null
            ? `No version of ${system.name} is recorded yet. `
            : `${system.name} ${version} is in use. `}
        <Link to="/releases">Releases</Link>
      </p>
      <p role="status">
        {items.length} {items.length === 1 ? 'entry' : 'entries'}. In all: {summary}.{' '}
        {/* A plain link: the service answers with a file. */}
        <a href={`/api/content.csv?${search}`} download>
          Download for a spreadsheet
        </a>
      </p>
      {items.length === 0 ? (
        <p>Nothing fits these filters. Choose “All” to see the whole list.</p>
      ) : (
        <ul className="lines">
          {items.map((item) => (
            <li key={item.key}>
              <Link to={item.kind === 'question' ? `/review?key=${item.key}` : item.url}>{item.title}</Link>
              <span className="facts facts--row">
                <StateTag state={item.state} of={item.state === 'verified' ? nameOf(item) : undefined} />
                <span>{kinds[item.kind]}</span>
                {item.owner && <span>Owner: {item.owner}</span>}
                {item.dueOn && <span>Next review {formatDate(item.dueOn)}</span>}
              </span>
              {item.verification && (
                <span className="facts">
                  Last verified for {nameOf(item)}, {formatDate(item.verification.at)}, by {saidByText(item.verification.by)}
                  {item.release && `; ${system?.name ?? ''} ${item.release} touched it since`}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
