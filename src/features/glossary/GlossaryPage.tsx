/** Every term in alphabetical order, each with its own address. */
import Link from '@docusaurus/Link';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import type {Term} from '../../plugins/glossary/read.ts';
import {Page} from '../../ui/Page.tsx';
import {LawMayHaveChanged} from '../content/guide/LawMayHaveChanged.tsx';

export default function GlossaryPage({terms}: {terms: Term[]}) {
  const {collectAnchor} = useBrokenLinks();
  for (const {id} of terms) collectAnchor(id);
  return (
    <Page title="Glossary" description="The words and abbreviations that people meet in this work.">
      <p className="lead">{terms.length} words and abbreviations, each with where its meaning comes from.</p>
      <LawMayHaveChanged />
      <dl className="terms">
        {terms.map(({id, term, short, meaning, source, see}) => (
          <div key={id} id={id}>
            <dt>
              {term}
              {short && <abbr> ({short})</abbr>}
            </dt>
            <dd>
              {meaning} {see && <Link to={see}>More about this</Link>}
              <small>Source: {source}</small>
            </dd>
          </div>
        ))}
      </dl>
    </Page>
  );
}
