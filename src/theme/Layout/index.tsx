/** The frame of every page: banner, bar, the page itself, foot; beside the pages that run the site, the way to the others. */
import ErrorBoundary from '@docusaurus/ErrorBoundary';
import {useLocation} from '@docusaurus/router';
import {PageMetadata, SkipToContentFallbackId} from '@docusaurus/theme-common';
import AnnouncementBar from '@theme/AnnouncementBar';
import ErrorPageContent from '@theme/ErrorPageContent';
import Footer from '@theme/Footer';
import type {Props} from '@theme/Layout';
import LayoutProvider from '@theme/Layout/Provider';
import Navbar from '@theme/Navbar';
import SkipToContent from '@theme/SkipToContent';
import {WorkNav} from '../../features/manage/WorkNav.tsx';
import {isWork} from '../../places.ts';

export default function Layout({title, description, children}: Props) {
  const {pathname} = useLocation();
  const work = isWork(pathname);
  return (
    <LayoutProvider>
      <PageMetadata title={title} description={description} />
      <SkipToContent />
      <AnnouncementBar />
      <Navbar />
      <div id={SkipToContentFallbackId} className={work ? 'main-wrapper shell shell--work' : 'main-wrapper'}>
        {work && <WorkNav />}
        <ErrorBoundary fallback={(params) => <ErrorPageContent {...params} />}>{children}</ErrorBoundary>
      </div>
      <Footer />
    </LayoutProvider>
  );
}
