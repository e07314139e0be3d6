/** Taking a post back: its words are erased, so it asks once more. */
import {useRef, useState} from 'react';
import {anonymousApi, type ReceiptPage} from '../../../server/anonymous/contract.ts';
import {call} from '../../api/client.ts';
import {useAction} from '../../ui/useAction.ts';
import {useFocusOnOpen} from '../../ui/useFocusOnOpen.ts';

type Props = {receipt: string; what: string; onChange: (page: ReceiptPage) => void};

export function TakeBack({receipt, what, onChange}: Props) {
  const [asks, setAsks] = useState(false);
  const {run, busy, problem} = useAction();
  const opener = useRef<HTMLButtonElement>(null);
  const warning = useFocusOnOpen<HTMLDivElement>(asks);
  const takeBack = async () => onChange(await call(anonymousApi.withdraw, {body: {receipt}}));
  if (!asks)
    return (
      <p>
        <button type="button" className="link-button" ref={opener} onClick={() => setAsks(true)}>
          Take this {what} back
        </button>
      </p>
    );
  return (
    <div className="notice notice--warn" role="group" aria-label={`Take this ${what} back`} tabIndex={-1} ref={warning}>
      <p>Its words, and what you added, are erased. That cannot be undone. What others answered is not shown any more.</p>
      <p className="actions">
        <button type="button" className="button" aria-disabled={busy} onClick={() => run(takeBack)}>
          Take it back for good
        </button>
        <button
          type="button"
          className="link-button"
          onClick={() => {
            setAsks(false);
            setTimeout(() => opener.current?.focus());
          }}
        >
          Cancel
        </button>
      </p>
      {problem && <p role="alert">{problem}</p>}
    </div>
  );
}
