/** "On this page", and below it the form and the quiz that go with the task. */
import Desktop from '@theme-original/DocItem/TOC/Desktop';
import {RelatedPages} from '../../../../features/content/RelatedPages.tsx';

export default function TocDesktop() {
  return (
    <div className="toc-column">
      <Desktop />
      <RelatedPages />
    </div>
  );
}
