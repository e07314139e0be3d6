/** Home: what do you need to do? */
import Link from '@docusaurus/Link';
import {usePluginData} from '@docusaurus/useGlobalData';
import Layout from '@theme/Layout';
import type {ContentData} from '../../plugins/content/index.ts';
import {formatDate} from '../../ui/dates.ts';
import {YourTraining} from '../learning/YourTraining.tsx';
import {AnsweredLately} from '../posts/AnsweredLately.tsx';
import {SearchBox} from '../search/SearchBox.tsx';

/** The everyday tasks, chosen from the findings rather than counted: counting needs readers first. */
const tasks = [
  {to: '/basic/record/record-a-report', name: 'Record a report'},
  {to: '/basic/find/earlier-reports-person', name: 'Find earlier reports about a person'},
  {to: '/basic/risk/write-the-reason', name: 'Write the reason for a risk score'},
  {to: '/basic/share/may-i-share', name: 'Decide whether you may share something'},
  {to: '/basic/documents/find-the-right-form', name: 'Find the right form'},
  {to: '/basic/access/forgotten-password', name: 'Get back in after a forgotten password'},
];

export default function Home() {
  const {posts} = usePluginData('waymark-content') as ContentData;
  return (
    <Layout title="What do you need to do?" description="How to do it: guides, documents and training.">
      <main className="page page--wide home">
        <h1>What do you need to do?</h1>
        <p>How-to guides, forms and short training for everyone who records or manages anti-social behaviour here.</p>
        <SearchBox label="Type a task, such as “record a report” or “warning letter”" large />
        <section aria-labelledby="tasks">
          <h2 id="tasks">Everyday tasks</h2>
          <ul className="tasks">
            {tasks.map(({to, name}) => (
              <li key={to}>
                <Link to={to}>{name}</Link>
              </li>
            ))}
          </ul>
          <p>
            <Link to="/guides">All guides</Link> · <Link to="/toolkit">Forms and leaflets</Link> ·{' '}
            <Link to="/questions/ask">Not here? Ask a question</Link>
          </p>
        </section>
        <div className="columns">
          <section aria-labelledby="changed">
            <h2 id="changed">Changed lately</h2>
            <ul className="lines">
              {posts.map(({title, url, date}) => (
                <li key={url}>
                  <Link to={url}>{title}</Link>
                  <span className="facts">{formatDate(date)}</span>
                </li>
              ))}
            </ul>
          </section>
          <AnsweredLately />
          <YourTraining />
        </div>
      </main>
    </Layout>
  );
}
