/** The frame of a document: the way to its neighbours at the side, from the same left edge as every other page. */
import {useDocsSidebar} from '@docusaurus/plugin-content-docs/client';
import {useLocation} from '@docusaurus/router';
import type {ReactNode} from 'react';
import {GuideNav} from '../../../features/content/guide/GuideNav.tsx';

export default function DocRootLayout({children}: {children: ReactNode}) {
  const sidebar = useDocsSidebar();
  const {pathname} = useLocation();
  return (
    <div className="shell shell--doc">
      {sidebar && (
        <nav className="shell-nav" aria-label="Guides and pages">
          <GuideNav items={sidebar.items} path={pathname} />
        </nav>
      )}
      <main className="shell-main">{children}</main>
    </div>
  );
}
