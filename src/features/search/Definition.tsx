/** What a term of the glossary means, where somebody asked for nothing else. */
import Link from '@docusaurus/Link';
import type {Found} from '../../../server/search/contract.ts';

export function Definition({definition}: Pick<Found, 'definition'>) {
  if (definition === null) return null;
  const {term, meaning, url} = definition;
  return (
    <section className="definition panel" aria-label={`What ${term} means`}>
      <p>
        <strong>{term}.</strong> {meaning}
      </p>
      <p>
        <Link to={url}>In the glossary</Link>, with its source. Where it states law, check whether that has changed.
      </p>
    </section>
  );
}
