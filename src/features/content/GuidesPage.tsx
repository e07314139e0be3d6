/** Every guide by competency; the job function in the address narrows the list. */
import Link from '@docusaurus/Link';
import {useLocation} from '@docusaurus/router';
import useIsBrowser from '@docusaurus/useIsBrowser';
import type {GuidesPageData} from '../../plugins/content/index.ts';
import {Page} from '../../ui/Page.tsx';
import {useStates} from './content.ts';
import {StateOf} from './StateTag.tsx';

export default function GuidesPage({data: {competencies, functions, guides}}: {data: GuidesPageData}) {
  const states = useStates();
  const {search} = useLocation();
  // The built page holds the whole list; the address is read once the page runs.
  const chosen = useIsBrowser() ? (functions.find(({key}) => key === new URLSearchParams(search).get('for')) ?? null) : null;
  const fits = guides.filter((guide) => chosen === null || guide.functions.includes(chosen.key));
  return (
    <Page title="Guides" description="Every how-to guide, by competency.">
      <p className="lead">
        One task a page. Basic guides are for everyone; enhanced guides are for local administrators, champions and analysts.
      </p>
      <nav className="filters" aria-label="Guides for a job">
        <span>For:</span>
        <Link to="/guides" aria-current={chosen === null ? 'true' : undefined}>
          Everyone
        </Link>
        {functions.map(({key, name}) => (
          <Link key={key} to={`/guides?for=${key}`} aria-current={chosen?.key === key ? 'true' : undefined}>
            {name}
          </Link>
        ))}
      </nav>
      {(['basic', 'enhanced'] as const).map((tier) => {
        const inTier = fits.filter((guide) => guide.tier === tier);
        return (
          <section key={tier} className={`tier-${tier}`} aria-labelledby={`tier-${tier}`}>
            <h2 id={`tier-${tier}`}>{tier === 'basic' ? 'Basic guides' : 'Enhanced guides'}</h2>
            <p role="status">
              {inTier.length} {inTier.length === 1 ? 'guide' : 'guides'}
            </p>
            {inTier.length === 0 && <p>No {tier} guide is marked for this job. Choose “Everyone” to see all of them.</p>}
            {competencies
              .filter(({key}) => inTier.some(({competency}) => competency === key))
              .map(({key, name}) => (
                <div key={key}>
                  <h3>{name}</h3>
                  <ul className="lines">
                    {inTier
                      .filter(({competency}) => competency === key)
                      .map(({title, url, description, minutes}) => (
                        <li key={url}>
                          <Link to={url}>{title}</Link>
                          <span>{description}</span>
                          <span className="facts facts--row">
                            <span>{minutes} minutes</span>
                            <StateOf state={states.get(url)} />
                          </span>
                        </li>
                      ))}
                  </ul>
                </div>
              ))}
          </section>
        );
      })}
      <p>
        <Link to="/go">Short links and QR codes to print</Link>
      </p>
      <p className="only-basic">Enhanced guides are hidden while the switch at the top says Basic.</p>
    </Page>
  );
}
