/** Every guide by subject; the job in the address narrows the list. */
import Link from '@docusaurus/Link';
import {useHistory, useLocation} from '@docusaurus/router';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import useIsBrowser from '@docusaurus/useIsBrowser';
import type {GuideLine, GuidesPageData} from '../../plugins/content/index.ts';
import {SubjectIcon} from '../../ui/icons/SubjectIcon.tsx';
import {Page} from '../../ui/Page.tsx';
import {AllTiers} from './AllTiers.tsx';
import {useStates} from './content.ts';
import {StateOf} from './StateTag.tsx';
import {useTier} from './tier.ts';
import {useSectionInSight} from './useSectionInSight.ts';

export default function GuidesPage({data: {competencies, functions, guides}}: {data: GuidesPageData}) {
  const {search} = useLocation();
  const {collectAnchor} = useBrokenLinks();
  // The built page holds the whole list; the address is read once the page runs.
  const chosen = useIsBrowser() ? (functions.find(({key}) => key === new URLSearchParams(search).get('for')) ?? null) : null;
  const tier = useTier();
  const fits = guides.filter((guide) => chosen === null || guide.functions.includes(chosen.key));
  const subjects = competencies.filter(({key}) => fits.some(({competency}) => competency === key));
  for (const {key} of competencies) collectAnchor(key);
  const inSight = useSectionInSight('.guides .subject');
  return (
    <Page title="Guides" description="Every how-to guide, by subject." wide>
      <p className="lead">
        Each guide covers one task. Each shows whether it has been checked. Would you rather watch? Some tasks have a{' '}
        <Link to="/screencasts">screencast</Link>.
      </p>
      <div className="guides-top">
        <JobFilter functions={functions} chosen={chosen?.key ?? ''} />
        <p role="status" className="facts">
          {countOf(fits, tier, chosen?.name)}
        </p>
      </div>
      <div className="guides">
        <nav className="guides-nav" aria-label="Subjects">
          <ul className="jumps">
            {subjects.map((subject) => (
              <li key={subject.key} className={`tier-${subject.tier}`}>
                <a href={`#${subject.key}`} aria-current={inSight === subject.key ? 'location' : undefined}>
                  <SubjectIcon competency={subject.key} />
                  {subject.name}{' '}
                  <span className="facts" aria-hidden>
                    {fits.filter(({competency}) => competency === subject.key).length}
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div>
          {subjects.map(({key, name, description, tier: of}) => (
            <section key={key} id={key} className={`subject tier-${of}`} aria-labelledby={`subject-${key}`}>
              <SubjectIcon competency={key} />
              <h2 id={`subject-${key}`}>
                {name}
                {of === 'enhanced' && <span className="tag tag--enhanced">Enhanced</span>}
              </h2>
              <p className="facts">{description}</p>
              <GuideRows guides={fits.filter(({competency}) => competency === key)} />
            </section>
          ))}
          <AllTiers what="guides" />
          <p>
            <Link to="/go">Short links and QR codes to print</Link>
          </p>
        </div>
      </div>
    </Page>
  );
}

/** What is in sight, and what is not: "23 guides, and 14 more for administrators and champions". */
function countOf(fits: readonly GuideLine[], tier: 'basic' | 'enhanced', job: string | undefined): string {
  const basic = fits.filter((guide) => guide.tier === 'basic').length;
  const more = fits.length - basic;
  const shown = tier === 'enhanced' ? fits.length : basic;
  const guides = `${shown} ${shown === 1 ? 'guide' : 'guides'}${job === undefined ? '' : ` for: ${job}`}`;
  return tier === 'enhanced' || more === 0 ? guides : `${guides}, and ${more} more for administrators and champions`;
}

function GuideRows({guides}: {guides: readonly GuideLine[]}) {
  const states = useStates();
  return (
    <ul className="rows guide-rows">
      {guides.map(({title, url, description, minutes}) => (
        <li key={url}>
          <div>
            <Link to={url}>{title}</Link>
            <p>
              {minutes} min · {description}
            </p>
          </div>
          <p className="row-end">
            <StateOf state={states.get(url)} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function JobFilter({functions, chosen}: {functions: GuidesPageData['functions']; chosen: string}) {
  const history = useHistory();
  return (
    <form action="/guides" className="filter-form">
      <label>
        My job
        <select
          name="for"
          className="input"
          value={chosen}
          onChange={({target}) => history.replace(target.value === '' ? '/guides' : `/guides?for=${target.value}`)}
        >
          <option value="">Any job</option>
          {functions.map(({key, name}) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <noscript>
        <button type="submit" className="button button--quiet">
          Show
        </button>
      </noscript>
    </form>
  );
}
