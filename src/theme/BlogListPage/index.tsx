/** The news: one line of title, one of facts. */
import Link from '@docusaurus/Link';
import type {Props} from '@theme/BlogListPage';
import {formatDate} from '../../ui/format/dates.ts';
import {Page} from '../../ui/Page.tsx';

export default function BlogListPage({items, metadata: {blogDescription, previousPage, nextPage}}: Props) {
  return (
    <Page title="News" description={blogDescription}>
      <p className="lead">{blogDescription}</p>
      <ul className="lines">
        {items.map(({content: {metadata}}) => (
          <li key={metadata.permalink}>
            <Link to={metadata.permalink}>{metadata.title}</Link>
            <span>{metadata.description}</span>
            <span className="facts">{formatDate(metadata.date)}</span>
          </li>
        ))}
      </ul>
      <p className="actions">
        {previousPage && <Link to={previousPage}>Newer</Link>}
        {nextPage && <Link to={nextPage}>Older</Link>}
      </p>
    </Page>
  );
}
