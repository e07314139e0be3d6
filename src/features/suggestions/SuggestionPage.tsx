/** One suggestion: the words of its author first, then everything that was said about it. */

import Link from '@docusaurus/Link';
import {useState} from 'react';
import {headingOf, kindNames, type SuggestionPage as Suggestion, suggestionsApi} from '../../../server/suggestions/contract.ts';
import {isClosing} from '../../../server/suggestions/rumour.shared.ts';
import {useSession} from '../../api/session.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';
import {useCompetencies} from '../../ui/Filters.tsx';
import {formatDate} from '../../ui/format/dates.ts';
import {Success} from '../../ui/forms/Success.tsx';
import {Loading} from '../../ui/Loading.tsx';
import {BackToQueue} from '../../ui/layout/BackToQueue.tsx';
import {WithRail} from '../../ui/layout/WithRail.tsx';
import {NeedsScript} from '../../ui/NeedsScript.tsx';
import {Page} from '../../ui/Page.tsx';
import {RenderedHtml} from '../../ui/RenderedHtml.tsx';
import {useSeen} from '../for-you/useSeen.ts';
import {ByWhom} from '../posts/ByWhom.tsx';
import {Due} from '../posts/Due.tsx';
import {Follow} from '../posts/Follow.tsx';
import {Hide} from '../posts/hiding/Hide.tsx';
import {Redactions} from '../posts/hiding/Redactions.tsx';
import {Removed} from '../posts/hiding/Removed.tsx';
import {MeToo} from '../posts/MeToo.tsx';
import {Notes} from '../posts/Notes.tsx';
import {Replies} from '../posts/Replies.tsx';
import {Sent} from '../posts/Sent.tsx';
import {usePostId} from '../posts/usePostId.ts';
import {StatusTag} from './StatusTag.tsx';
import {StepForm} from './StepForm.tsx';

export default function SuggestionPage() {
  const id = usePostId();
  useSeen(id);
  const {state, reload, put} = useEndpoint(suggestionsApi.read, {params: {id}});
  const title = state.step === 'loaded' && state.value.step === 'shown' ? headingOf(state.value) : 'Suggestion';
  return (
    <Page
      title={title}
      description="A suggestion, and what became of it."
      up={{to: '/suggestions', name: 'All suggestions'}}
      wide
    >
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
  const coordinates = session.step === 'loaded' && session.value.person?.role === 'coordinator';
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
  /** What was published last; it outlives the form that did it. */
  const [done, setDone] = useState('');
  const taken = async (said: string) => {
    setDone('');
    await reload();
    setDone(said);
  };
  const rail = !hidden && (
    <MeToo verb="say" id={id} meToo={meToo} own={by?.you ?? false} onChange={(next) => onChange({...suggestion, meToo: next})}>
      <Follow id={id} following={following} onChange={(next) => onChange({...suggestion, following: next})} />
    </MeToo>
  );
  return (
    <WithRail label="Who else says this" rail={rail}>
      {by?.you && <Sent what="suggestion" dueOn={dueOn} />}
      {hidden && <Hide id={id} what="suggestion" version={version} hidden={hidden} onChange={reload} />}
      <p className="facts facts--row post-head">
        <StatusTag kind={kind} status={status} verdict={verdict} />
        <Due what={status === 'received' ? 'Acknowledgement' : status === 'planned' ? 'News of it' : 'Answer'} on={dueOn} />
        <span>{kindNames[kind]}</span>
        <ByWhom by={by} anonymous={anonymous} on={receivedOn} />
        {subject && <Link to={`/suggestions?competency=${competency}`}>{subject}</Link>}
      </p>
      {html !== '' && <RenderedHtml html={html} />}
      <Redactions redactions={redactions} />
      <Replies replies={replies} onChange={reload} />
      <Success>
        {done !== '' && (
          <>
            <p>{done}</p>
            <p>
              <BackToQueue />
            </p>
          </>
        )}
      </Success>
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
            <RenderedHtml html={step.html} />
          </li>
        ))}
        {steps.length === 0 && <li className="facts">Nothing yet.</li>}
      </ol>
      {sourcesHtml !== '' && (
        <>
          <h2>What the verdict rests on</h2>
          <RenderedHtml html={sourcesHtml} />
        </>
      )}
      {coordinates && (
        <>
          {!hidden && !isClosing(status) && <StepForm key={version} suggestion={suggestion} onTaken={taken} />}
          {!hidden && isClosing(status) && (
            <details key={version}>
              <summary>Correct what was said</summary>
              <StepForm suggestion={suggestion} onTaken={taken} />
            </details>
          )}
          <Notes id={id} />
          {!hidden && <Hide id={id} what="suggestion" version={version} hidden={null} onChange={reload} />}
        </>
      )}
    </WithRail>
  );
}
