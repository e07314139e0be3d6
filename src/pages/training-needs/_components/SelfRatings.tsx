/** What people say of themselves beside what the quizzes say of them, and the round in which they are asked. */

import {type Round, selfRatingsApi} from '../../../../server/self-ratings/contract.ts';
import type {TrainingNeeds} from '../../../../server/training-needs/contract.ts';
import {call} from '../../../api/client.ts';
import {Confirm} from '../../../components/Confirm.tsx';
import {CopyLink} from '../../../components/CopyLink.tsx';
import {formatDay} from '../../../components/dates.ts';
import {ErrorSummary, SubmitButton, TextField} from '../../../components/Form.tsx';
import {Loading} from '../../../components/Loading.tsx';
import {useForm} from '../../../components/useForm.ts';
import {useLoaded} from '../../../components/useLoaded.ts';
import {SelfRatingPlot} from './SelfRatingPlot.tsx';

const read = () => call(selfRatingsApi.rounds, {});

export function SelfRatings({needs}: {needs: TrainingNeeds}) {
  const {state, reload} = useLoaded(read);
  return (
    <section aria-labelledby="self-rating">
      <h2 id="self-rating">What people say of themselves</h2>
      <Loading state={state}>
        {({rounds, ended, competencies}) => {
          const open = rounds.find(({isOpen}) => isOpen);
          const last = rounds.find(({id}) => id === ended);
          return (
            <>
              {open ? <OpenRound round={open} onClosed={reload} /> : <OpenForm onOpened={reload} />}
              {last && <SelfRatingPlot round={last} rated={competencies} needs={needs} />}
            </>
          );
        }}
      </Loading>
    </section>
  );
}

function OpenRound({round: {id, closesOn, people}, onClosed}: {round: Round; onClosed: () => Promise<void>}) {
  return (
    <>
      <p>
        A round is open until {formatDay(closesOn)}. {people === 1 ? 'One person has' : `${people} people have`} answered. What
        they say shows once it has ended.
      </p>
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
    toInput: (values) => values,
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
        <TextField form={form} name="closesOn" label="Last day" hint="Such as 2026-12-18. Two weeks are usual." short />
        <SubmitButton sending={form.sending}>Open a round</SubmitButton>
      </form>
    </details>
  );
}
