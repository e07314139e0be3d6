/** What is there already, found in a list of titles that this page has loaded: what is typed goes nowhere. */
import {similarTitles, type TitleLink} from './similar-titles.ts';

export function SimilarTitles({typed, titles}: {typed: string; titles: readonly TitleLink[]}) {
  const found = similarTitles(typed, titles);
  return (
    <div className="similar" aria-live="polite">
      {found.length > 0 && (
        <section className="notice" aria-label="Already here">
          <p>
            <strong>Is it one of these?</strong> They open in a new tab, and what you typed stays here.
          </p>
          <ul>
            {found.map(({title, url}) => (
              <li key={url}>
                <a href={url} target="_blank" rel="noopener noreferrer">
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
