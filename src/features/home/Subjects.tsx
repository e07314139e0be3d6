/** The subjects of everybody's work, each leading to its guides. */
import Link from '@docusaurus/Link';
import {usePluginData} from '@docusaurus/useGlobalData';
import type {QuizzesData} from '../../plugins/quizzes/index.ts';
import {SubjectIcon} from '../../ui/icons/SubjectIcon.tsx';

export function Subjects() {
  const {competencies} = usePluginData('waymark-quizzes') as QuizzesData;
  return (
    <ul className="subjects">
      {competencies
        .filter(({tier}) => tier === 'basic')
        .map(({key, name}) => (
          <li key={key}>
            <Link to={`/guides#${key}`}>
              <SubjectIcon competency={key} />
              {name}
            </Link>
          </li>
        ))}
    </ul>
  );
}
