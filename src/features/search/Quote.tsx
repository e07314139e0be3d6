/** The sentence that answers, as it stands on its page, with where it is from and how far that can be trusted. */
import Link from '@docusaurus/Link';
import type {Found} from '../../../server/search/contract.ts';
import {StateTag} from '../content/StateTag.tsx';

export function Quote({answer}: Pick<Found, 'answer'>) {
  if (answer === null) return null;
  const {title, url, heading, anchor, text, state, verifiedFor} = answer;
  return (
    <section className="quote" aria-label="From a page">
      <blockquote>{text}</blockquote>
      <p className="facts facts--row">
        <span>
          From <Link to={anchor === null ? url : `${url}#${anchor}`}>{title}</Link>
          {heading && `: ${heading}`}
        </span>
        {state && <StateTag state={state} of={verifiedFor ?? undefined} />}
      </p>
    </section>
  );
}
