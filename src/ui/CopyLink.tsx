/** A link to pass on, with a button that copies it. */
import {useCopy} from './useCopy.ts';

export function CopyLink({link, label}: {link: string; label: string}) {
  const {shown, said, copy} = useCopy<HTMLInputElement>(link);
  return (
    <div className="copy-link">
      <label>
        {label}
        <input className="input" ref={shown} readOnly value={link} onFocus={(event) => event.target.select()} />
      </label>
      <button className="button button--quiet" type="button" onClick={copy}>
        Copy the link
      </button>
      <span role="status">{said}</span>
    </div>
  );
}
