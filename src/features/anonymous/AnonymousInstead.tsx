/** The way from the signed pages to those that know nobody. A whole new page load: it begins with nothing known. */
import type {ReactNode} from 'react';
import {dropDraft} from '../../ui/forms/draft.ts';

type Kind = 'suggestion' | 'question';

/** What was typed on the signed page does not stay in the tab beside whose it was. */
export function AnonymousLink({kind, children}: {kind: Kind; children: ReactNode}) {
  return (
    <a href={`/anonymous/${kind}`} onClick={() => dropDraft(kind)}>
      {children}
    </a>
  );
}

/** For whoever has no account, or does not want to use it. */
export function AnonymousInstead({kind}: {kind: Kind}) {
  return (
    <p>
      Without an account, or without your name:{' '}
      <AnonymousLink kind={kind}>{kind === 'question' ? 'ask anonymously' : 'raise it anonymously'}</AnonymousLink>.
    </p>
  );
}
