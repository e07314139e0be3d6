/** Training: the quizzes there are, and one's own record. */
import Link from '@docusaurus/Link';
import {usePluginData} from '@docusaurus/useGlobalData';
import {Page} from '../../components/Page.tsx';
import {useTier} from '../../components/tier.ts';
import type {QuizzesData} from '../../plugins/quizzes/index.ts';
import {Record} from './_components/Record.tsx';

export default function Training() {
  const {quizzes} = usePluginData('waymark-quizzes') as QuizzesData;
  useTier();
  return (
    <Page title="Training" description="Short quizzes that tell you what to read.">
      <p className="lead">
        Each quiz has five questions. Afterwards you see which part of which guide is worth reading. You can practise first,
        without it counting.
      </p>
      <Record />
      <h2>Quizzes</h2>
      <ul className="lines">
        {quizzes.map(({id, title, tier, count, minutes}) => (
          <li key={id} className={`tier-${tier}`}>
            <Link to={`/training/${id}`}>{title}</Link>
            <span className="facts">
              {tier === 'basic' ? 'Basic' : 'Enhanced'} · {count} questions · about {minutes} minutes
            </span>
          </li>
        ))}
      </ul>
      <p className="only-basic">Quizzes for enhanced users are hidden while the switch at the top says Basic.</p>
    </Page>
  );
}
