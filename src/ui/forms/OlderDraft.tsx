/** What somebody typed before another person's save: neither shown as if it were current, nor lost. */
import {useState} from 'react';
import {dropDraft, olderDraft} from './draft.ts';

type Props = {
  /** Drafts are named by this and the number of the edition they were typed over. */
  base: string;
  number: number;
  /** The input that it was typed into. */
  field: string;
  onUse: (text: string) => void;
};

export function OlderDraft({base, number, field, onUse}: Props) {
  const [draft, setDraft] = useState(() => olderDraft(base, String(number)));
  const text = draft?.value[field];
  if (draft === undefined || typeof text !== 'string') return null;
  const end = () => {
    dropDraft(draft.name);
    setDraft(undefined);
  };
  return (
    <div className="notice notice--warn">
      <p>You typed something here before somebody else saved. It is kept, and not in the form yet.</p>
      <p className="actions">
        <button
          type="button"
          className="button button--quiet"
          onClick={() => {
            onUse(text);
            end();
          }}
        >
          Put it into the form
        </button>
        <button type="button" className="link-button" onClick={end}>
          Drop it
        </button>
      </p>
    </div>
  );
}
