/** After sending: that it arrived, by when it is answered, and how one hears of it. */
import {useLocation} from '@docusaurus/router';
import {formatDay} from '../../ui/format/dates.ts';
import {Success} from '../../ui/forms/Success.tsx';

export function Sent({what, dueOn}: {what: 'question' | 'suggestion'; dueOn: string | null}) {
  // With the page's place in the history, and not in its address, which people pass on.
  const {state} = useLocation<{sent?: boolean} | undefined>();
  if (state?.sent !== true) return null;
  return (
    <Success>
      <p>
        <strong>Your {what} is sent.</strong>{' '}
        {what === 'question' ? 'A champion or the coordinator answers' : 'The coordinator answers'}
        {dueOn && ` by ${formatDay(dueOn)}`}. You need not look for it: a number beside the bell and a line on the home page tell
        you.
      </p>
    </Success>
  );
}
