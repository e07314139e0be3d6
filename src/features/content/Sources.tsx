/** Where a page has its facts from. */
import {useDoc} from '@docusaurus/plugin-content-docs/client';

export function Sources() {
  const {sources} = useDoc().frontMatter as {sources?: {title: string; url?: string}[]};
  if (sources === undefined) return null;
  return (
    <section className="sources" aria-labelledby="sources">
      <h2 id="sources">Sources</h2>
      <ul>
        {sources.map(({title, url}) => (
          <li key={title}>{url ? <a href={url}>{title}</a> : title}</li>
        ))}
      </ul>
    </section>
  );
}
