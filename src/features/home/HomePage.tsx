/** Home: what do you need to do? */
import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import {Signpost} from '../../ui/icons/Signpost.tsx';
import {PathForYou} from '../for-you/PathForYou.tsx';
import {SearchBox} from '../search/SearchBox.tsx';
import {AnsweredLately} from './AnsweredLately.tsx';
import {ChangedLately} from './ChangedLately.tsx';
import {EverydayTasks} from './EverydayTasks.tsx';
import {ForYou} from './ForYou.tsx';
import {Strip} from './Strip.tsx';
import {Subjects} from './Subjects.tsx';
import {Welcome} from './Welcome.tsx';

/** What people type most, as the search will have it. */
const examples = [
  {to: '/basic/record/report-about-noise', name: 'Noise'},
  {to: '/basic/access/forgotten-password', name: 'Password'},
  {to: '/toolkit/community-protection-warning', name: 'Warning letter'},
  {to: '/basic/share/may-i-share', name: 'May I share?'},
];

export default function Home() {
  return (
    <Layout title="What do you need to do?" description="How to do it: guides, documents and training.">
      <main className="home">
        <div className="band">
          <div className="band-inner">
            <h1>What do you need to do?</h1>
            <p className="lead">How-to guides, forms and short training.</p>
            <SearchBox label="Type a task, such as “record a report” or “warning letter”" large />
            <noscript>
              <p>
                Searching needs JavaScript. <a href="/guides">All guides in one list</a>.
              </p>
            </noscript>
            <ul className="chips" aria-labelledby="often">
              <li id="often" aria-hidden>
                Often needed:
              </li>
              {examples.map(({to, name}) => (
                <li key={to}>
                  <Link to={to}>{name}</Link>
                </li>
              ))}
            </ul>
            <Signpost size={230} />
          </div>
        </div>
        <Strip />
        <Welcome />
        <PathForYou />
        <div className="page page--wide home-grid">
          <section aria-labelledby="tasks" className="home-tasks">
            <h2 id="tasks">Everyday tasks</h2>
            <EverydayTasks />
          </section>
          <div className="home-rail">
            <ForYou />
          </div>
          <section aria-labelledby="subjects" className="home-subjects">
            <h2 id="subjects">By subject</h2>
            <Subjects />
            <p className="actions">
              <Link to="/guides">All guides</Link>
              <Link to="/toolkit">Forms and letters</Link>
              <Link to="/screencasts">Screencasts</Link>
              <Link to="/questions/ask">Not here? Ask a question</Link>
            </p>
          </section>
          <div className="columns home-new">
            <ChangedLately />
            <AnsweredLately />
          </div>
        </div>
      </main>
    </Layout>
  );
}
