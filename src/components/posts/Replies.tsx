/** What the author of an anonymous post added by receipt. */
import type {AuthorsReply} from '../../../server/posts/contract.ts';
import {formatDate} from '../dates.ts';
import {Hide} from './Hide.tsx';
import {Redactions} from './Redactions.tsx';
import {Removed} from './Removed.tsx';
import {Words} from './Words.tsx';

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
            <Words html={html} />
            <Redactions redactions={redactions} />
            <Hide id={id} what="reply" version={version} hidden={hidden} onChange={onChange} />
          </article>
        ),
      )}
    </>
  );
}
