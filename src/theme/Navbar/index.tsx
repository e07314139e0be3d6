/** The bar on every page: name, places, search, what waits for the reader, account. */
import Link from '@docusaurus/Link';
import {useLocation} from '@docusaurus/router';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {Menu, Search} from 'lucide-react';
import {AccountLinks, AccountMenu} from '../../features/account/AccountLinks.tsx';
import {useTierOfAccount} from '../../features/content/tier.ts';
import {SearchBox} from '../../features/search/SearchBox.tsx';
import {inBar} from '../../places.ts';
import {Mark} from '../../ui/icons/Mark.tsx';
import {useMenu} from '../../ui/useMenu.ts';

export default function Navbar() {
  const {pathname} = useLocation();
  const {siteConfig} = useDocusaurusContext();
  const menu = useMenu();
  useTierOfAccount();
  const links = inBar.map(({to, name}) => (
    <li key={to}>
      <Link to={to} aria-current={isIn(pathname, to) ? 'page' : undefined}>
        {name}
      </Link>
    </li>
  ));
  const hasOwnSearch = pathname === '/' || pathname === '/search';
  return (
    // The theme measures an element called .navbar to know what covers a heading.
    <header className="bar navbar">
      <div className="bar-inner">
        <Link className="brand" to="/">
          <Mark />
          <span>
            {siteConfig.title}
            <span className="strapline">{siteConfig.tagline}</span>
          </span>
        </Link>
        <nav className="bar-places" aria-label="Main">
          <ul>{links}</ul>
        </nav>
        {!hasOwnSearch && <SearchBox label="Search guides, forms, questions and news" />}
        <div className="bar-end">
          {!hasOwnSearch && (
            <Link className="bar-search" to="/search">
              <Search aria-hidden size={22} />
              <span className="visually-hidden">Search</span>
            </Link>
          )}
          <AccountMenu />
          <details className="bar-menu" ref={menu}>
            <summary>
              <Menu aria-hidden size={22} />
              <span>Menu</span>
            </summary>
            <nav className="sheet" aria-label="Menu">
              <ul>{links}</ul>
              <AccountLinks />
            </nav>
          </details>
        </div>
      </div>
    </header>
  );
}

function isIn(pathname: string, place: string): boolean {
  if (place === '/guides' && /^\/(basic|enhanced)\//.test(pathname)) return true;
  return pathname === place || pathname.startsWith(`${place}/`);
}
