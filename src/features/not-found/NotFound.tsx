/** No page at this address: a search that begins with the words of the address, and the ways on. */
import Link from '@docusaurus/Link';
import {useLocation} from '@docusaurus/router';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {EverydayTasks} from '../home/EverydayTasks.tsx';
import {SearchBox} from '../search/SearchBox.tsx';
import {wordsOfAddress} from './words-of-address.ts';

export function NotFound() {
  const {pathname} = useLocation();
  // The built page stands for every address there is not.
  const words = useIsBrowser() ? wordsOfAddress(pathname) : '';
  return (
    <main className="page page--wide">
      <h1>There is no page at this address</h1>
      <p className="lead">It may have moved, or the address was copied in part. A short link ends with the name of its page.</p>
      <SearchBox key={words} label="Search for it instead" large start={words} />
      <h2>Everyday tasks</h2>
      <EverydayTasks />
      <p className="actions">
        <Link to="/guides">All guides</Link>
        <Link to="/go">All short links</Link>
        <Link to="/suggestions/new?kind=fault">Report the broken link</Link>
      </p>
    </main>
  );
}
