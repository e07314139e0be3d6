/** One suggestion: the words of its author first, then everything that was said about it. */
import Link from '@docusaurus/Link';
import {useCallback} from 'react';
import {
  headingOf,
  kindNames,
  type SuggestionPage as Suggestion,
  suggestionsApi,
} from '../../../../server/suggestions/contract.ts';
import {call} from '../../../api/client.ts';
import {useSession} from '../../../api/session.ts';
import {formatDate} from '../../../components/dates.ts';
import {Loading} from '../../../components/Loading.tsx';
import {NeedsScript} from '../../../components/NeedsScript.tsx';
import {Page} from '../../../components/Page.tsx';
import {ByWhom} from '../../../components/posts/ByWhom.tsx';
import {Due} from '../../../components/posts/Due.tsx';
import {useCompetencies} from '../../../components/posts/Filters.tsx';
import {Follow} from '../../../components/posts/Follow.tsx';
import {Hide} from '../../../components/posts/Hide.tsx';
import {MeToo} from '../../../components/posts/MeToo.tsx';
import {Notes} from '../../../components/posts/Notes.tsx';
import {Redactions} from '../../../components/posts/Redactions.tsx';
import {Removed} from '../../../components/posts/Removed.tsx';
import {Replies} from '../../../components/posts/Replies.tsx';
import {usePostId} from '../../../components/posts/usePostId.ts';
import {Words} from '../../../components/posts/Words.tsx';
import {useLoaded} from '../../../components/useLoaded.ts';
import {StatusTag} from './StatusTag.tsx';
import {StepForm} from './StepForm.tsx';

export default function SuggestionPage() {
  const id = usePostId();
  const read = useCallback(() => call(suggestionsApi.read, {params: {id}}), [id]);
  const {state, reload, put} = useLoaded(read);
  const title = state.step === 'loaded' && state.value.step === 'shown' ? headingOf(state.value) : 'Suggestion';
  return (
    <Page title={title} description="A suggestion, and what became of it.">
      <p className="facts">
        <Link to="/suggestions">All suggestions</Link>
      </p>
      <NeedsScript />
      <Loading state={state}>
        {(found) =>
          found.step === 'hidden' ? (
            <Removed what="suggestion" hidden={found.hidden} />
          ) : (
            <Content key={id} suggestion={found} onChange={put} reload={reload} />
          )
        }
      </Loading>
    </Page>
  );
}

type Props = {suggestion: Suggestion; onChange: (suggestion: Suggestion) => void; reload: () => Promise<void>};

function Content({suggestion, onChange, reload}: Props) {
  const session = useSession();
  const competencies = useCompetencies();
  const coordinates = session.step === 'known' && session.session.person?.role === 'coordinator';
  const {
    id,
    kind,
    competency,
    status,
    verdict,
    receivedOn,
    dueOn,
    by,
    html,
    steps,
    sourcesHtml,
    meToo,
    following,
    hidden,
    version,
    anonymous,
    replies,
    redactions,
  } = suggestion;
  const subject = competencies.find(({value}) => value === competency)?.name;
  // Once there is an outcome, it comes before what one may add.
  const support = !hidden && (
    <>
      <MeToo
        verb="say"
        id={id}
        meToo={meToo}
        own={by?.you ?? false}
        onChange={(next) => onChange({...suggestion, meToo: next})}
      />
      {!by?.you && <Follow id={id} following={following} onChange={(next) => onChange({...suggestion, following: next})} />}
    </>
  );
  return (
    <>
      {hidden && <Hide id={id} what="suggestion" version={version} hidden={hidden} onChange={reload} />}
      <p className="facts facts--row">
        <span>{kindNames[kind]}</span>
        <ByWhom by={by} anonymous={anonymous} />
        <span>{formatDate(receivedOn)}</span>
        {subject && <Link to={`/suggestions?competency=${competency}`}>{subject}</Link>}
      </p>
      <p className="standing-line">
        <StatusTag kind={kind} status={status} verdict={verdict} />
        <Due what={status === 'received' ? 'Acknowledgement' : status === 'planned' ? 'News of it' : 'Answer'} on={dueOn} />
      </p>
      {html !== '' && <Words html={html} />}
      <Redactions redactions={redactions} />
      <Replies replies={replies} onChange={reload} />
      {dueOn !== null && support}
      <h2>What happened so far</h2>
      <ol className="timeline">
        {steps.map((step, number) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps are only ever added at the end.
          <li key={number}>
            <p className="standing-line">
              <StatusTag kind={kind} status={step.status} verdict={step.verdict} />
              <span className="facts">
                {step.role}, {formatDate(step.takenOn)}
              </span>
            </p>
            <Words html={step.html} />
          </li>
        ))}
        {steps.length === 0 && <li className="facts">Nothing yet.</li>}
      </ol>
      {sourcesHtml !== '' && (
        <>
          <h2>What the verdict rests on</h2>
          <Words html={sourcesHtml} />
        </>
      )}
      {dueOn === null && support}
      {coordinates && (
        <>
          {!hidden && status !== 'delivered' && status !== 'declined' && (
            <StepForm key={version} suggestion={suggestion} onTaken={reload} />
          )}
          <Notes id={id} />
          {!hidden && <Hide id={id} what="suggestion" version={version} hidden={null} onChange={reload} />}
        </>
      )}
    </>
  );
}
