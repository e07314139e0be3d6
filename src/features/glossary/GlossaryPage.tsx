/** Every term in alphabetical order, each with its own address; a field narrows them. */
import Link from '@docusaurus/Link';
import {useLocation} from '@docusaurus/router';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import {useState} from 'react';
import type {Term} from '../../plugins/glossary/read.ts';
import {Page} from '../../ui/Page.tsx';
import {LawMayHaveChanged} from '../content/guide/LawMayHaveChanged.tsx';

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
      <LawMayHaveChanged />
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

function Entry({term: {id, term, short, meaning, source, see}}: {term: Term}) {
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
          Source: {source}
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
