/** What somebody may not have meant to submit: blanks, and numbers that cannot be read. */
import {writeDigits} from '../../../server/text/number.shared.ts';

type Props = {blank: readonly number[]; noNumber: readonly number[]; onGoTo: (number: number) => void; onSubmit: () => void};

export function StillOpen({blank, noNumber, onGoTo, onSubmit}: Props) {
  const first = Math.min(...blank, ...noNumber);
  return (
    <div className="notice notice--warn">
      {blank.length > 0 && (
        <p>
          {blank.length === 1 ? `Question ${blank[0]} is` : `Questions ${blank.join(', ')} are`} not answered yet. A blank counts
          as wrong.
        </p>
      )}
      {noNumber.length > 0 && (
        <p>
          The answer to question{noNumber.length > 1 && 's'} {noNumber.join(', ')} is not a number that can be read. {writeDigits}
        </p>
      )}
      <p className="actions">
        <button type="button" className="button" onClick={() => onGoTo(first)}>
          Go to question {first}
        </button>
        <button type="button" className="button button--quiet" onClick={onSubmit}>
          {noNumber.length > 0 ? 'Submit as it is' : 'Submit with blanks'}
        </button>
      </p>
    </div>
  );
}
