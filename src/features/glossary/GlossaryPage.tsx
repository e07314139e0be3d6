/** Every term in alphabetical order, each with its own address; a field narrows them. */
import Link from '@docusaurus/Link';
import {useLocation} from '@docusaurus/router';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import {Fragment, useState} from 'react';
import type {Term} from '../../plugins/glossary/read.ts';
import {Page} from '../../ui/Page.tsx';
import {LawNote} from '../content/marks/LawNote.tsx';

export default function GlossaryPage({terms}: {terms: Term[]}) {
  const {collectAnchor} = useBrokenLinks();
  const [only, setOnly] = useState('');
  for (const {id} of terms) collectAnchor(id);
  const words = only.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const fits = terms.filter(({term, short = '', also}) => {
    const names = [term, short, ...also].join(' ').toLowerCase();
    return words.every((word) => names.includes(word));
  });
  return (
    <Page title="Glossary" description="The words and abbreviations that people meet in this work." wide>
      <details className="law-notice">
        <summary>What the glossary says of the law</summary>
        <p>It tells what the Acts said as they stood.</p>
        <LawNote about={{powers: true, sharing: true}} />
      </details>
      <div className="field not-printed">
        <label htmlFor="only-terms">Show only</label>
        <input
          id="only-terms"
          className="input"
          autoComplete="off"
          value={only}
          onChange={(event) => setOnly(event.target.value)}
        />
      </div>
      <p role="status" className="facts">
        {fits.length === terms.length ? `${terms.length} words and abbreviations` : `${fits.length} of ${terms.length}`}
        {fits.length === 0 && '. Empty the field to see them all.'}
      </p>
      <dl className="terms glossary">
        {fits.map((term) => (
          <Entry key={term.id} term={term} />
        ))}
      </dl>
    </Page>
  );
}

function Entry({term: {id, term, short, meaning, sources, see}}: {term: Term}) {
  const {hash} = useLocation();
  return (
    <div id={id}>
      <dt>
        {term}
        {short && <abbr> ({short})</abbr>}
      </dt>
      <dd>
        {meaning} {see && <Link to={see}>More about {short ?? term}</Link>}
        <small>
          {sources.length === 1 ? 'Source' : 'Sources'}:{' '}
          {sources.map(({title, url}, at) => (
            <Fragment key={title}>
              {at > 0 && '; '}
              {url ? <a href={url}>{title}</a> : title}
            </Fragment>
          ))}
          {hash === `#${id}` && (
            <>
              {' · '}
              <Link to={`/search?q=${encodeURIComponent(short ?? term)}`}>Search for it</Link>
            </>
          )}
        </small>
      </dd>
    </div>
  );
}
