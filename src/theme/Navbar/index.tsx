/** The bar on every page: name, places, search, tier, account. */
import Link from '@docusaurus/Link';
import {useLocation} from '@docusaurus/router';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {Menu} from 'lucide-react';
import {AccountLinks} from '../../features/account/AccountLinks.tsx';
import {TierSwitch} from '../../features/content/TierSwitch.tsx';
import {SearchBox} from '../../features/search/SearchBox.tsx';
import {listedIn} from '../../places.ts';
import {useMenu} from '../../ui/useMenu.ts';

export default function Navbar() {
  const {pathname} = useLocation();
  const {siteConfig} = useDocusaurusContext();
  const menu = useMenu();
  const links = (
    <>
      {listedIn('bar', 'visitor').map(({to, name}) => (
        <li key={to}>
          <Link to={to} aria-current={isIn(pathname, to) ? 'page' : undefined}>
            {name}
          </Link>
        </li>
      ))}
    </>
  );
  return (
    // The theme measures an element called .navbar to know what covers a heading.
    <header className="bar navbar">
      <div className="bar-inner">
        <Link className="brand" to="/">
          {siteConfig.title}
        </Link>
        <nav className="bar-places" aria-label="Main">
          <ul>{links}</ul>
        </nav>
        {pathname !== '/' && <SearchBox label="Search guides, documents, questions and news" />}
        <div className="bar-end">
          <TierSwitch />
          <AccountLinks />
        </div>
        <details className="bar-menu" ref={menu}>
          <summary>
            <Menu aria-hidden size={20} /> Menu
          </summary>
          <nav aria-label="Menu">
            <ul>{links}</ul>
            <TierSwitch />
            <AccountLinks flat />
          </nav>
        </details>
      </div>
    </header>
  );
}

function isIn(pathname: string, place: string): boolean {
  if (place === '/guides' && /^\/(basic|enhanced)\//.test(pathname)) return true;
  return pathname === place || pathname.startsWith(`${place}/`);
}
