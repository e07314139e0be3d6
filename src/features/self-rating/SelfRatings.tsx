/** What people say of themselves beside what the quizzes say of them, and the round in which they are asked. */

import {useState} from 'react';
import {type Round, selfRatingsApi} from '../../../server/self-ratings/contract.ts';
import type {TrainingNeeds} from '../../../server/training-needs/contract.ts';
import {call} from '../../api/client.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';
import {Confirm} from '../../ui/Confirm.tsx';
import {CopyLink} from '../../ui/CopyLink.tsx';
import {formatDay} from '../../ui/format/dates.ts';
import {DayField, ErrorSummary, SubmitButton} from '../../ui/forms/Form.tsx';
import {isoDay} from '../../ui/forms/read-day.ts';
import {useForm} from '../../ui/forms/useForm.ts';
import {Loading} from '../../ui/Loading.tsx';
import {useFocusOnOpen} from '../../ui/useFocusOnOpen.ts';
import {SelfRatingPlot} from './SelfRatingPlot.tsx';

export function SelfRatings({needs}: {needs: TrainingNeeds}) {
  const {state, reload} = useEndpoint(selfRatingsApi.rounds, {});
  const [acted, setActed] = useState(false);
  const changed = async () => {
    setActed(true);
    await reload();
  };
  return (
    <section aria-labelledby="self-rating">
      <h2 id="self-rating">What people say of themselves</h2>
      <Loading state={state}>
        {({rounds, ended, competencies}) => {
          const open = rounds.find(({isOpen}) => isOpen);
          const last = rounds.find(({id}) => id === ended);
          return (
            <>
              <Standing key={open?.id} round={open} focus={acted} />
              {open ? <OpenRound round={open} onClosed={changed} /> : <OpenForm onOpened={changed} />}
              {last && <SelfRatingPlot round={last} rated={competencies} needs={needs} />}
            </>
          );
        }}
      </Loading>
    </section>
  );
}

/** Takes the focus where somebody has just opened or closed a round: what they pressed is gone. */
function Standing({round, focus}: {round: Round | undefined; focus: boolean}) {
  const line = useFocusOnOpen<HTMLParagraphElement>(round?.id, focus);
  return (
    <p ref={line} tabIndex={-1}>
      {round
        ? `A round is open until ${formatDay(round.closesOn)}. ${round.people === 1 ? 'One person has' : `${round.people} people have`} answered. What they say shows once it has ended.`
        : 'No round is open.'}
    </p>
  );
}

function OpenRound({round: {id}, onClosed}: {round: Round; onClosed: () => Promise<void>}) {
  return (
    <>
      <CopyLink link={new URL('/self-rating', window.location.href).href} label="The link to send to everybody" />
      <p className="actions">
        <Confirm
          label="Close the round now"
          question="Close it? Nobody can answer after that."
          yes="Close it"
          no="Leave it open"
          onYes={async () => {
            await call(selfRatingsApi.close, {params: {id}});
            await onClosed();
          }}
        />
      </p>
    </>
  );
}

function OpenForm({onOpened}: {onOpened: () => Promise<void>}) {
  const form = useForm({
    initial: {closesOn: ''},
    schema: selfRatingsApi.open.body,
    toInput: ({closesOn}) => ({closesOn: isoDay(closesOn)}),
    send: async (body) => {
      await call(selfRatingsApi.open, {body});
      await onOpened();
    },
  });
  return (
    <details>
      <summary>Ask people</summary>
      <p>
        One link for everybody. Each is asked about four competencies of their job: how important it is, and how well they do it
        today. It takes less than three minutes on a phone.
      </p>
      <form method="post" onSubmit={form.submit} noValidate aria-label="Ask people">
        <ErrorSummary {...form} />
        <DayField form={form} name="closesOn" label="Last day" hint="Two weeks are usual." />
        <SubmitButton sending={form.sending}>Open a round</SubmitButton>
      </form>
    </details>
  );
}
