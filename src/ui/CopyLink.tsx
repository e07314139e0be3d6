/** A link to pass on, with a button that copies it. */
import {useState} from 'react';

export function CopyLink({link, label}: {link: string; label: string}) {
  const [copied, setCopied] = useState(false);
  return (
    <div className="copy-link">
      <label>
        {label}
        <input className="input" readOnly value={link} onFocus={(event) => event.target.select()} />
      </label>
      <button
        className="button button--quiet"
        type="button"
        onClick={async () => {
          await navigator.clipboard.writeText(link);
          setCopied(true);
        }}
      >
        Copy the link
      </button>
      <span role="status">{copied ? 'Copied.' : ''}</span>
    </div>
  );
}
