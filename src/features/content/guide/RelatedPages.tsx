/** The forms and the quiz that belong to a guide. */
import Link from '@docusaurus/Link';
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import {usePluginData} from '@docusaurus/useGlobalData';
import type {ContentData} from '../../../plugins/content/index.ts';
import type {QuizzesData} from '../../../plugins/quizzes/index.ts';

export function RelatedPages() {
  const {frontMatter} = useDoc();
  const {documents = [], quiz} = frontMatter as {documents?: string[]; quiz?: string};
  const known = (usePluginData('waymark-content') as ContentData).documents;
  const {quizzes} = usePluginData('waymark-quizzes') as QuizzesData;
  const forms = documents.flatMap((key) => known[key] ?? []);
  const test = quizzes.find(({id}) => id === quiz);
  if (forms.length === 0 && test === undefined) return null;
  return (
    <aside className="related" aria-label="Related">
      {forms.length > 0 && (
        <p>
          <span>{forms.length === 1 ? 'Related document' : 'Related documents'}</span>
          {forms.map(({title, url}) => (
            <Link key={url} to={url}>
              {title}
            </Link>
          ))}
        </p>
      )}
      {test && (
        <p>
          <span>Check what you know</span>
          <Link to={`/training/${test.id}`}>{test.title}</Link>
        </p>
      )}
    </aside>
  );
}
