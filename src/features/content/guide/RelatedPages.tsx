/** The form and the quiz that belong to a guide. */
import Link from '@docusaurus/Link';
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import {usePluginData} from '@docusaurus/useGlobalData';
import type {ContentData} from '../../../plugins/content/index.ts';
import type {QuizzesData} from '../../../plugins/quizzes/index.ts';

export function RelatedPages() {
  const {frontMatter} = useDoc();
  const {document, quiz} = frontMatter as {document?: string; quiz?: string};
  const {documents} = usePluginData('waymark-content') as ContentData;
  const {quizzes} = usePluginData('waymark-quizzes') as QuizzesData;
  const form = document === undefined ? undefined : documents[document];
  const test = quizzes.find(({id}) => id === quiz);
  if (form === undefined && test === undefined) return null;
  return (
    <aside className="related" aria-label="Related">
      {form && (
        <p>
          <span>Related document</span>
          <Link to={form.url}>{form.title}</Link>
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
