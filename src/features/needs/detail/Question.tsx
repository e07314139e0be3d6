/** One question: what its answers say, whether it is to be doubted, and what was chosen. */

import Link from '@docusaurus/Link';
import {type ReactNode, useState} from 'react';
import {type ItemLine, itemsApi} from '../../../../server/training-needs/items/contract.ts';
import {call} from '../../../api/client.ts';
import {formatDate} from '../../../ui/dates.ts';
import {ErrorSummary, SubmitButton, TextField} from '../../../ui/forms/Form.tsx';
import {useForm} from '../../../ui/forms/useForm.ts';
import {percent} from '../../../ui/percent.ts';
import {ScrollTable} from '../../../ui/ScrollTable.tsx';
import {useAction} from '../../../ui/useAction.ts';
import {useFocusOnOpen} from '../../../ui/useFocusOnOpen.ts';

const doubtNames: Record<ItemLine['doubts'][number], string> = {
  'negative-discrimination': 'Those who do well otherwise get it wrong more often.',
  'below-guessing': 'Fewer get it right than by guessing.',
  'distractor-beats-key': 'The best third choose a wrong option more often than the right one.',
};

export function Question({item, onChange}: {item: ItemLine; onChange: () => Promise<void>}) {
  const {asks, n, facility, discriminationIndex, isIndicative, doubts, isSuspect, chosen, passage} = item;
  const [acted, setActed] = useState(false);
  const changed = async () => {
    setActed(true);
    await onChange();
  };
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
          <Standing key={String(isSuspect)} isSuspect={isSuspect} focus={acted}>
            {doubts.map((doubt) => doubtNames[doubt]).join(' ')}
          </Standing>
          {isSuspect ? <Clear item={item} onChange={changed} /> : <Cleared item={item} onChange={changed} />}
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

/** Takes the focus where somebody has just changed it: the button that they pressed is gone. */
function Standing({isSuspect, focus, children}: {isSuspect: boolean; focus: boolean; children: ReactNode}) {
  const line = useFocusOnOpen<HTMLParagraphElement>(isSuspect, focus);
  return (
    <p ref={line} tabIndex={-1}>
      {isSuspect
        ? 'A bad question, or a real gap? The needs leave it out until somebody has looked.'
        : 'It was doubted, and counts again.'}{' '}
      {children}
    </p>
  );
}
