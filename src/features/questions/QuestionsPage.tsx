/** Questions and answers: find one, or ask. */
import Head from '@docusaurus/Head';
import Link from '@docusaurus/Link';
import {useCallback} from 'react';
import {type QuestionFilter, type QuestionLine, questionsApi, statusNames} from '../../../server/questions/contract.ts';
import {call} from '../../api/client.ts';
import {CompetencyFilter, Filters, FilterTabs, useCompetencies, useFilter} from '../../ui/Filters.tsx';
import {WithRail} from '../../ui/layout/WithRail.tsx';
import {NeedsScript} from '../../ui/NeedsScript.tsx';
import {Page} from '../../ui/Page.tsx';
import {useList} from '../../ui/useList.ts';
import {PostList} from '../posts/PostList.tsx';
import {QuestionRow} from './QuestionRow.tsx';

const statusChoices = Object.entries(statusNames).map(([value, name]) => ({value, name}));

export default function Questions() {
  const competencies = useCompetencies();
  const {status, competency} = useFilter(['status', 'competency']);
  const read = useCallback(
    (cursor: string | undefined) => {
      const filter = {...(status && {status}), ...(competency && {competency})} as QuestionFilter;
      return call(questionsApi.list, {query: {...filter, ...(cursor && {cursor})}});
    },
    [status, competency],
  );
  const {state, more} = useList<QuestionLine>(read);
  const rail = (
    <>
      <h2>Who answers</h2>
      <p>Colleagues do, and a champion or the coordinator within days. The official answer stands first.</p>
      <p>
        <Link to="/about/asking-and-suggesting">How it works</Link>
      </p>
      <p>
        <a href="/anonymous/question">Ask anonymously</a>
      </p>
    </>
  );
  return (
    <Page
      title="Questions"
      chosen={[
        statusChoices.find(({value}) => value === status)?.name,
        competencies.find(({value}) => value === competency)?.name,
      ]}
      wide
      description="Questions about the work and its system, with answers by colleagues and the partnership."
    >
      <Head>
        <link rel="alternate" type="application/atom+xml" title="Questions" href={questionsApi.feed.path} />
      </Head>
      <p className="lead">
        Ask how something is done. Colleagues answer; a champion or the coordinator gives the official answer.
      </p>
      <p className="actions">
        <Link className="button" to="/questions/ask">
          Ask a question
        </Link>
      </p>
      <NeedsScript />
      <WithRail label="About questions" rail={rail}>
        <h2>What others have asked</h2>
        <div className="filter-bar">
          <FilterTabs
            name="status"
            label="State"
            choices={statusChoices}
            counts={state.step === 'loaded' ? state.counts : undefined}
          />
          <Filters active={Boolean(competency)}>
            <CompetencyFilter />
          </Filters>
        </div>
        <PostList
          state={state}
          more={more}
          counted={(total) => (total === 1 ? 'One question' : `${total} questions`)}
          empty={
            status || competency ? (
              <p>
                Nothing fits these choices. <Link to="/questions">Show all questions</Link>, or ask yours.
              </p>
            ) : (
              <p>Nobody has asked anything yet. Yours can be the first.</p>
            )
          }
        >
          {(question) => <QuestionRow question={question} />}
        </PostList>
        <p className="facts">
          <a href={questionsApi.feed.path}>Atom feed of questions</a>
        </p>
      </WithRail>
    </Page>
  );
}
