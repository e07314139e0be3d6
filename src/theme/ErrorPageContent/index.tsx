/** Where a page fails: what one may do, and the words for whoever mends it out of the way. */
import Link from '@docusaurus/Link';
import type {Props} from '@theme/Error';

export default function ErrorPageContent({error, tryAgain}: Props) {
  return (
    <main className="page" role="alert">
      <h1>Sorry, this page did not load</h1>
      <p className="lead">What you typed elsewhere is kept. Try again; if it still fails, tell the coordinator.</p>
      <p className="actions">
        <button type="button" className="button" onClick={tryAgain}>
          Try again
        </button>
        <Link to="/">Home</Link>
        <Link to="/help">Get help</Link>
      </p>
      <details>
        <summary>For whoever mends it</summary>
        <pre className="message">{error.message}</pre>
      </details>
    </main>
  );
}
