/** For the coordinator: what is done about a competency, and what the answers say of each of its questions. */
import Link from '@docusaurus/Link';
import {useCallback} from 'react';
import type {Beside, TrainingNeeds} from '../../../../server/training-needs/contract.ts';
import {type ItemLine, itemsApi} from '../../../../server/training-needs/items-contract.ts';
import {call} from '../../../api/client.ts';
import {formatDate} from '../../../components/dates.ts';
import {ErrorSummary, SubmitButton, TextField} from '../../../components/Form.tsx';
import {Loading} from '../../../components/Loading.tsx';
import {useAction} from '../../../components/posts/useAction.ts';
import {ScrollTable} from '../../../components/ScrollTable.tsx';
import {useFocusOnOpen} from '../../../components/useFocusOnOpen.ts';
import {useForm} from '../../../components/useForm.ts';
import {type Loaded, useLoaded} from '../../../components/useLoaded.ts';
import {Actions} from './Actions.tsx';
import {BesideOne} from './Beside.tsx';
import {QuizFigures} from './QuizFigures.tsx';
import {percent} from './summary.ts';

type Props = {
  competency: string;
  name: string;
  organisations: TrainingNeeds['organisations'];
  said: Loaded<Beside>;
  onChange: () => Promise<void>;
  onClose: () => void;
};

const doubtNames: Record<ItemLine['doubts'][number], string> = {
  'negative-discrimination': 'Those who do well otherwise get it wrong more often.',
  'below-guessing': 'Fewer get it right than by guessing.',
  'distractor-beats-key': 'The best third choose a wrong option more often than the right one.',
};

export function Detail({competency, name, organisations, said, onChange, onClose}: Props) {
  const heading = useFocusOnOpen<HTMLHeadingElement>(competency);
  const read = useCallback(() => call(itemsApi.items, {params: {competency}}), [competency]);
  const {state, reload} = useLoaded(read);
  const changed = async () => {
    await reload();
    await onChange();
  };
  return (
    <section className="panel" aria-labelledby="detail">
      <h2 id="detail" ref={heading} tabIndex={-1}>
        {name}
      </h2>
      <Actions competency={competency} organisations={organisations} />
      <h3>What else people say about it</h3>
      <Loading state={said}>{({competencies}) => <BesideOne line={competencies.find(({key}) => key === competency)} />}</Loading>
      <h3>Its questions</h3>
      <Loading state={state}>
        {({quizzes, items}) =>
          items.length === 0 ? (
            <p>There is no quiz yet.</p>
          ) : (
            <>
              {quizzes.map((quiz) => (
                <QuizFigures key={quiz.id} quiz={quiz} />
              ))}
              <ul className="lines">
                {items
                  .toSorted((a, b) => Number(b.isSuspect) - Number(a.isSuspect) || (a.facility ?? 2) - (b.facility ?? 2))
                  .map((item) => (
                    <li key={item.id} id={item.id}>
                      <Question item={item} onChange={changed} />
                    </li>
                  ))}
              </ul>
            </>
          )
        }
      </Loading>
      <p>
        <button type="button" className="button button--quiet" onClick={onClose}>
          Close
        </button>
      </p>
    </section>
  );
}

function Question({item, onChange}: {item: ItemLine; onChange: () => Promise<void>}) {
  const {asks, n, facility, discriminationIndex, isIndicative, doubts, isSuspect, chosen, passage} = item;
  return (
    <>
      <p>
        <strong>{asks}</strong>
      </p>
      <p className="facts">
        {item.id} · {n === 0 ? 'not asked yet' : `${facility === null ? '' : percent(facility)} right, asked ${n} times`}
        {discriminationIndex !== null && ` · discrimination index ${Math.round(discriminationIndex)}%`}
        {item.consistencyWithout !== null && ` · without it the quiz agrees to ${Math.round(item.consistencyWithout)}%`}
        {n > 0 && isIndicative && ' · indicative only: fewer than 30 people'} · taught in{' '}
        <Link to={passage.url}>{passage.title}</Link>
      </p>
      {doubts.length > 0 && (
        <div className={isSuspect ? 'notice notice--warn' : 'notice'}>
          <p>
            {isSuspect
              ? 'A bad question, or a real gap? The needs leave it out until somebody has looked.'
              : 'It was doubted, and counts again.'}{' '}
            {doubts.map((doubt) => doubtNames[doubt]).join(' ')}
          </p>
          {isSuspect ? <Clear item={item} onChange={onChange} /> : <Cleared item={item} onChange={onChange} />}
        </div>
      )}
      {chosen.length > 0 && (
        <details>
          <summary>What was chosen{isSuspect && ', by whom'}</summary>
          <ScrollTable label={`Options of ${item.id}`}>
            <table>
              <thead>
                <tr>
                  <th scope="col">Option</th>
                  <th scope="col">Best third</th>
                  <th scope="col">Worst third</th>
                  <th scope="col">All</th>
                </tr>
              </thead>
              <tbody>
                {chosen.map(({text, right, best, worst, all}) => (
                  <tr key={text}>
                    <th scope="row">
                      {right && 'Right: '}
                      {text}
                    </th>
                    <td className="number">{best}</td>
                    <td className="number">{worst}</td>
                    <td className="number">{all}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollTable>
        </details>
      )}
    </>
  );
}

type ClearProps = {item: ItemLine; onChange: () => Promise<void>};

function Clear({item: {id, rev}, onChange}: ClearProps) {
  const form = useForm({
    initial: {reason: ''},
    schema: itemsApi.clear.body,
    toInput: ({reason}) => ({reason}),
    send: async (body) => {
      await call(itemsApi.clear, {params: {id, rev: String(rev)}, body});
      await onChange();
    },
  });
  return (
    <form method="post" onSubmit={form.submit} noValidate aria-label={`Clear question ${id}`}>
      <ErrorSummary {...form} />
      <TextField
        form={form}
        name="reason"
        label="Why it is sound"
        hint="Read the question and its passage first. If it is not sound, its author changes it under a new revision."
      />
      <SubmitButton sending={form.sending}>It is sound: count it again</SubmitButton>
    </form>
  );
}

function Cleared({item: {id, rev, clearance}, onChange}: ClearProps) {
  const {run, busy, problem} = useAction();
  if (clearance === null) return null;
  const takeBack = () =>
    run(async () => {
      await call(itemsApi.unclear, {params: {id, rev: String(rev)}});
      await onChange();
    });
  return (
    <p className="actions">
      <span>
        Cleared on {formatDate(clearance.clearedAt)}: “{clearance.reason}”
      </span>
      <button type="button" className="link-button" aria-disabled={busy} onClick={takeBack}>
        Doubt it again
      </button>
      {problem && <span role="alert">{problem}</span>}
    </p>
  );
}
