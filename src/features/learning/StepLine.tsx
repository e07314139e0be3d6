/** One step of a path: what it is, how long it takes, and where one stands with it. */
import Link from '@docusaurus/Link';
import {BookOpen, Check, CircleHelp, Lock} from 'lucide-react';
import {useRef} from 'react';
import type {PathStep} from '../../../server/paths/contract.ts';
import {useAction} from '../../ui/useAction.ts';

type Props = {
  step: PathStep;
  /** Its place among the required ones; none where it is optional. */
  number: number | undefined;
  path: string;
  isNext?: boolean;
  onTakeBack?: () => Promise<void>;
};

const words = {
  open: '',
  done: 'Done',
  'tested-out': 'Not needed: you passed the quiz',
  closed: 'Opens when your basic tier is current',
};

export function StepLine({step, number, path, isNext = false, onTakeBack}: Props) {
  const {run, busy, problem} = useAction();
  const line = useRef<HTMLLIElement>(null);
  // The button goes with what it took back.
  const takeBack =
    onTakeBack &&
    (async () => {
      await onTakeBack();
      line.current?.querySelector('a')?.focus();
    });
  const {kind, title, url, minutes, required, state} = step;
  return (
    <li
      ref={line}
      value={number}
      className={number === undefined ? 'optional' : undefined}
      aria-current={isNext ? 'step' : undefined}
    >
      <Link to={`${url}?path=${path}`}>{title}</Link>
      <span className="facts">
        {kind === 'read' ? <BookOpen aria-hidden size={16} /> : <CircleHelp aria-hidden size={16} />}
        {kind === 'read' ? 'Read' : 'Quiz'} · {minutes} {minutes === 1 ? 'minute' : 'minutes'}
        {!required && ' · optional'}
        {isNext && ' · next'}
      </span>
      {state !== 'open' && (
        <span className={state === 'closed' ? 'facts' : 'facts facts--good'}>
          {state === 'closed' ? <Lock aria-hidden size={16} /> : <Check aria-hidden size={16} />}
          {words[state]}
          {state === 'done' && kind === 'read' && takeBack && (
            <button type="button" className="link-button" aria-disabled={busy} onClick={() => run(takeBack)}>
              Not read yet
              <span className="visually-hidden">: {title}</span>
            </button>
          )}
        </span>
      )}
      {problem && <p role="alert">{problem}</p>}
    </li>
  );
}
