/** What the author of an anonymous post added by receipt. */
import type {AuthorsReply} from '../../../server/posts/contract.ts';
import {formatDate} from '../../ui/format/dates.ts';
import {RenderedHtml} from '../../ui/RenderedHtml.tsx';
import {Hide} from './hiding/Hide.tsx';
import {Redactions} from './hiding/Redactions.tsx';
import {Removed} from './hiding/Removed.tsx';

export function Replies({replies, onChange}: {replies: readonly AuthorsReply[]; onChange: () => Promise<void>}) {
  if (replies.length === 0) return null;
  return (
    <>
      <h2>What its author added</h2>
      {replies.map(({id, html, day, hidden, redactions, version}) =>
        hidden?.visibility === 'removed' && html === '' ? (
          <Removed key={id} what="reply" hidden={hidden} />
        ) : (
          <article className="answer" key={id} aria-label={`Reply of ${formatDate(day)}`}>
            <p className="facts">Anonymous, {formatDate(day)}</p>
            <RenderedHtml html={html} />
            <Redactions redactions={redactions} />
            <Hide id={id} what="reply" version={version} hidden={hidden} onChange={onChange} />
          </article>
        ),
      )}
    </>
  );
}
