/** For authors: a quiz as people are asked it, with its key. */
import {usePluginData} from '@docusaurus/useGlobalData';
import {useState} from 'react';
import {places} from '../../../places.ts';
import type {QuizzesData} from '../../../plugins/quizzes/index.ts';
import {Gate} from '../../../ui/Gate.tsx';
import {Page} from '../../../ui/Page.tsx';
import {Preview} from './Preview.tsx';

export default function QuizPreviewPage() {
  const {quizzes} = usePluginData('waymark-quizzes') as QuizzesData;
  const [id, setId] = useState(quizzes[0]?.id ?? '');
  return (
    <Page title="Quiz preview" description="A quiz as people are asked it, with its key.">
      <Gate place={places.quizPreview}>
        {() => (
          <>
            <p className="lead">
              Every question of a quiz as people are asked it, in the order of its file. Options are mixed for each attempt.
            </p>
            <div className="field">
              <label htmlFor="preview-quiz">Quiz</label>
              <select id="preview-quiz" className="input" value={id} onChange={(event) => setId(event.target.value)}>
                {quizzes.map((quiz) => (
                  <option key={quiz.id} value={quiz.id}>
                    {quiz.title}
                  </option>
                ))}
              </select>
            </div>
            <Preview key={id} id={id} />
          </>
        )}
      </Gate>
    </Page>
  );
}
