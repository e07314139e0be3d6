/** Earlier wordings, for whoever acted on one. */
import type {Edit} from '../../../../server/posts/contract.ts';
import {formatDate} from '../../../components/dates.ts';
import {Words} from '../../../components/posts/Words.tsx';

export function Edits({edits}: {edits: readonly Edit[]}) {
  const [last] = edits;
  if (last === undefined) return null;
  return (
    <details className="edits">
      <summary>Changed on {formatDate(last.editedOn)}. Read what it said before</summary>
      <ol>
        {edits.map(({title, html, editedOn}, number) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: wordings are only ever added in front.
          <li key={edits.length - number}>
            <p className="facts">Until {formatDate(editedOn)}</p>
            {title !== null && <p>{title}</p>}
            <Words html={html} />
          </li>
        ))}
      </ol>
    </details>
  );
}
