/** A text with a little Markdown, and a look at how it will read. */
import {type ComponentProps, useState} from 'react';
import {postsApi} from '../../../server/posts/contract.ts';
import {call} from '../../api/client.ts';
import {TextArea} from '../Form.tsx';
import {useAction} from './useAction.ts';
import {Words} from './Words.tsx';

export function MarkdownField({hint, ...field}: ComponentProps<typeof TextArea> & {hint?: string}) {
  const [preview, setPreview] = useState<{of: string; html: string}>();
  const {run, busy, problem} = useAction();
  const text = String(field.form.values[field.name] ?? '');
  return (
    <>
      <TextArea
        rows={6}
        {...field}
        hint={
          <>
            {hint} An empty line begins a paragraph, <code>- </code> a list, and <code>**bold**</code> is bold.
          </>
        }
      />
      <div className="preview">
        <button
          type="button"
          className="link-button"
          aria-disabled={busy}
          onClick={() => run(async () => setPreview({of: text, ...(await call(postsApi.preview, {body: {text}}))}))}
        >
          Preview: {field.label.toLowerCase()}
        </button>
        {problem && <span role="alert">{problem}</span>}
        <div role="status">
          {preview?.of === text && text !== '' && (
            <div className="panel">
              <Words html={preview.html} />
            </div>
          )}
        </div>
      </div>
    </>
  );
}
