/** Home: what was answered last. The contracts come after the page, so that nobody waits for them. */
import Link from '@docusaurus/Link';
import {useEffect, useState} from 'react';

type Line = {url: string; title: string; outcome: string};

export function AnsweredLately() {
  const [lines, setLines] = useState<Line[]>();
  useEffect(() => {
    read().then(setLines, () => setLines([]));
  }, []);
  return (
    <section aria-labelledby="answered">
      <h2 id="answered">Answered lately</h2>
      {lines !== undefined && lines.length > 0 && (
        <ul className="lines">
          {lines.map(({url, title, outcome}) => (
            <li key={url}>
              <Link to={url}>{title}</Link>
              <span className="facts">{outcome}</span>
            </li>
          ))}
        </ul>
      )}
      {lines?.length === 0 && <p>Nothing yet. Ask how something is done, or say what would help.</p>}
      <p>
        <Link to="/questions">Questions</Link> · <Link to="/suggestions">Suggestions</Link>
      </p>
    </section>
  );
}

async function read(): Promise<Line[]> {
  const [{call}, {questionsApi}, {suggestionsApi, statusName}] = await Promise.all([
    import('../../api/client.ts'),
    import('../../../server/questions/contract.ts'),
    import('../../../server/suggestions/contract.ts'),
  ]);
  const [questions, delivered, declined] = await Promise.all([
    call(questionsApi.list, {query: {status: 'answered'}}),
    call(suggestionsApi.list, {query: {status: 'delivered'}}),
    call(suggestionsApi.list, {query: {status: 'declined'}}),
  ]);
  const suggestions = [...delivered.items, ...declined.items].sort((a, b) => b.receivedOn.localeCompare(a.receivedOn));
  return [
    ...questions.items.slice(0, 2).map(({id, title}) => ({url: `/questions/${id}`, title, outcome: 'Question, answered'})),
    ...suggestions.slice(0, 2).map(({id, title, status, kind}) => ({
      url: `/suggestions/${id}`,
      title,
      outcome: `Suggestion, ${statusName(status, kind).toLowerCase()}`,
    })),
  ];
}
