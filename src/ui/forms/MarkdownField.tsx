/** A text with a little Markdown, and a look at how it will read. */
import {type ComponentProps, useState} from 'react';
import {postsApi} from '../../../server/posts/contract.ts';
import {call} from '../../api/client.ts';
import {RenderedHtml} from '../RenderedHtml.tsx';
import {useAction} from '../useAction.ts';
import {TextArea} from './Form.tsx';

export function MarkdownField({hint, ...field}: ComponentProps<typeof TextArea> & {hint?: string}) {
  const [preview, setPreview] = useState<{of: string; html: string}>();
  const {run, busy, problem} = useAction();
  const text = String(field.form.values[field.name] ?? '');
  return (
    <>
      <TextArea rows={6} {...field} hint={hint} />
      <div className="preview">
        <button
          type="button"
          className="link-button"
          aria-disabled={busy}
          aria-label={`See how it will look: ${field.label.toLowerCase()}`}
          onClick={() => run(async () => setPreview({of: text, ...(await call(postsApi.preview, {body: {text}}))}))}
        >
          See how it will look
        </button>
        {problem && <span role="alert">{problem}</span>}
        <details>
          <summary>How to make a list, or bold text</summary>
          <p>
            Leave an empty line between paragraphs. Begin each line of a list with <code>-</code> and a space. Put two stars on
            either side of bold words: <code>**bold**</code>.
          </p>
        </details>
        <div role="status">
          {preview?.of === text && text !== '' && (
            <div className="panel">
              <RenderedHtml html={preview.html} />
            </div>
          )}
        </div>
      </div>
    </>
  );
}
