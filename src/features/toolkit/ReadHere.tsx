/** The words of a version, for whoever cannot, or would rather not, open a file. */
import {useState} from 'react';
import {textStates} from '../../../server/files/text-states.shared.ts';
import {useShared} from '../../api/shared.ts';
import {Loading} from '../../ui/Loading.tsx';
import {RenderedHtml} from '../../ui/RenderedHtml.tsx';

type Text = {html: string; state: keyof typeof textStates};
function readText(answer: unknown): Text {
  const {html, state} = (answer ?? {}) as Partial<Text>;
  if (typeof html !== 'string' || state === undefined) throw new Error('Not a text.');
  return {html, state};
}

type Props = {documentKey: string; number: number; summary: string; id?: string};

/** `id`: an address that ends with it opens this. */
export function ReadHere({documentKey, number, summary, id}: Props) {
  const [open, setOpen] = useState(() => id !== undefined && globalThis.location?.hash === `#${id}`);
  const {state} = useShared(open ? `/api/documents/${documentKey}/text?version=${number}` : undefined, readText);
  return (
    <details id={id} className="read-here" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {open && (
        <Loading state={state}>
          {({html, state: how}) => (html === '' ? <p>{textStates[how]}.</p> : <RenderedHtml html={html} />)}
        </Loading>
      )}
      <p className="facts">The words of the file alone: its layout, pictures, headers and footers are in the download.</p>
    </details>
  );
}
