/** For whoever has no account, or does not want to use it. A whole new page load: it begins with nothing known. */
export function AnonymousInstead({kind}: {kind: 'suggestion' | 'question'}) {
  return (
    <p>
      Without an account, or without your name:{' '}
      <a href={`/anonymous/${kind}`}>{kind === 'question' ? 'ask anonymously' : 'raise it anonymously'}</a>.
    </p>
  );
}
