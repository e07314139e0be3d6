/** The suggestion box: everything that was suggested, and how it went. */
import Head from '@docusaurus/Head';
import Link from '@docusaurus/Link';
import {useCallback} from 'react';
import {
  kindNames,
  type SuggestionFilter,
  type SuggestionLine,
  statusNames,
  suggestionsApi,
} from '../../../server/suggestions/contract.ts';
import {call} from '../../api/client.ts';
import {CompetencyFilter, Filter, Filters, FilterTabs, useCompetencies, useFilter} from '../../ui/Filters.tsx';
import {WithRail} from '../../ui/layout/WithRail.tsx';
import {NeedsScript} from '../../ui/NeedsScript.tsx';
import {Page} from '../../ui/Page.tsx';
import {useList} from '../../ui/useList.ts';
import {Overdue} from '../anonymous/Overdue.tsx';
import {PostList} from '../posts/PostList.tsx';
import {SuggestionRow} from './SuggestionRow.tsx';

const kindChoices = Object.entries(kindNames).map(([value, name]) => ({value, name}));
/** A rumour is not delivered: it is checked. */
const statusChoices = Object.entries(statusNames).map(([value, name]) => ({
  value,
  name: value === 'delivered' ? 'Delivered or checked' : name,
}));

export default function Suggestions() {
  const competencies = useCompetencies();
  const {kind, status, competency} = useFilter(['kind', 'status', 'competency']);
  const read = useCallback(
    (cursor: string | undefined) => {
      const filter = {...(kind && {kind}), ...(status && {status}), ...(competency && {competency})} as SuggestionFilter;
      return call(suggestionsApi.list, {query: {...filter, ...(cursor && {cursor})}});
    },
    [kind, status, competency],
  );
  const {state, more} = useList<SuggestionLine>(read);
  const rail = (
    <>
      <h2>What becomes of it</h2>
      <p>
        The coordinator acknowledges it, says what happens and by when, and gives the reason here, even when the answer is no.
      </p>
      <p>
        <Link to="/about/asking-and-suggesting">How it works</Link>
      </p>
      <p>
        <Link to="/about/concerns-and-rumours">Rumours and what is known</Link>
      </p>
    </>
  );
  const filtered = [kind, status, competency].some(Boolean);
  return (
    <Page
      title="Report or suggest"
      chosen={[kindChoices, statusChoices, competencies].map(
        (choices, at) => choices.find(({value}) => value === [kind, status, competency][at])?.name,
      )}
      description="What people suggested, and what became of it."
      wide
    >
      <Head>
        <link rel="alternate" type="application/atom+xml" title="Suggestions" href={suggestionsApi.feed.path} />
      </Head>
      <p className="lead">Every concern, idea, fault and rumour is answered here, with a reason.</p>
      <p className="actions">
        <Link className="button" to="/suggestions/new">
          Report or suggest something
        </Link>
        <a className="button button--quiet" href="/anonymous/suggestion">
          Raise it anonymously
        </a>
      </p>
      <NeedsScript />
      <WithRail label="About suggestions" rail={rail}>
        <h2>What others have raised</h2>
        <Overdue />
        <div className="filter-bar">
          <FilterTabs
            name="status"
            label="State"
            choices={statusChoices}
            counts={state.step === 'loaded' ? state.counts : undefined}
          />
          <Filters active={Boolean(kind || competency)}>
            <Filter name="kind" label="Kind" choices={kindChoices} />
            <CompetencyFilter />
          </Filters>
        </div>
        <PostList
          state={state}
          more={more}
          counted={(total) => (total === 1 ? 'One suggestion' : `${total} suggestions`)}
          empty={
            filtered ? (
              <p>
                Nothing fits these choices. <Link to="/suggestions">Show all suggestions</Link>, or be the first to suggest it.
              </p>
            ) : (
              <p>Nothing has been suggested yet. What would make your work with the system easier?</p>
            )
          }
        >
          {(suggestion) => <SuggestionRow suggestion={suggestion} />}
        </PostList>
        <p className="facts">
          <a href={suggestionsApi.feed.path}>Atom feed of suggestions</a>
        </p>
      </WithRail>
    </Page>
  );
}
