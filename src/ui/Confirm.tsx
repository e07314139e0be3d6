/** A button that asks once more before it does something that is hard to undo. */
import {type ReactNode, useRef, useState} from 'react';
import {useAction} from './useAction.ts';

type Props = {
  /** On the button that asks. */
  label: ReactNode;
  /** What happens, for whoever is about to do it. */
  question: string;
  yes: string;
  no: string;
  onYes: () => Promise<void>;
};

export function Confirm({label, question, yes, no, onYes}: Props) {
  const [asking, setAsking] = useState(false);
  const {run, busy, problem} = useAction();
  const opener = useRef<HTMLButtonElement>(null);
  if (!asking)
    return (
      <button type="button" className="link-button" ref={opener} onClick={() => setAsking(true)}>
        {label}
      </button>
    );
  return (
    <>
      <span>{question}</span>
      <button
        type="button"
        className="button button--quiet"
        // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed.
        autoFocus
        aria-disabled={busy}
        onClick={() =>
          run(async () => {
            await onYes();
            // Where the button stays, what it asks next is another question.
            setAsking(false);
          })
        }
      >
        {yes}
      </button>
      <button
        type="button"
        className="link-button"
        onClick={() => {
          setAsking(false);
          setTimeout(() => opener.current?.focus());
        }}
      >
        {no}
      </button>
      {problem && <span role="alert">{problem}</span>}
    </>
  );
}
