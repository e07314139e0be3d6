/** How far one is on a path, and the one button that goes on. */
import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import type {PathProgress} from '../../../server/paths/contract.ts';
import {Stops} from '../../ui/charts/Stops.tsx';

/** `closed`: why enhanced quizzes are. */
type Props = {progress: PathProgress; closed: string | null; children?: ReactNode};

export function Continue({progress, closed, children}: Props) {
  const {key, required, done, minutesLeft, next, steps} = progress;
  const step = steps.find((each) => each.key === next);
  const waits = steps.some(({required: counts, state}) => counts && state === 'closed');
  return (
    <div className="panel path-card">
      {children}
      {required === 0 ? (
        <p>Nothing on this path is required for your job. Read what is useful to you.</p>
      ) : (
        <>
          <p>
            {done === required
              ? `You have done everything that is required: ${required} of ${required} steps.`
              : `${done} of ${required} required steps done, about ${minutesLeft} minutes left.`}
          </p>
          {/* The words above say the same. */}
          <Stops done={done} of={required} />
        </>
      )}
      {waits && closed !== null && <p>{closed}</p>}
      {step && (
        <>
          <p>Next: {step.title}</p>
          <p className="actions">
            <Link className="button button--next" to={`${step.url}?path=${key}`}>
              {done === 0 ? 'Start' : 'Continue'}
              <span className="visually-hidden">: {step.title}</span>
            </Link>
          </p>
        </>
      )}
    </div>
  );
}
