/** Beside how far a page can be trusted: whether its law was checked, by whom and against what, and what may have changed since. */
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import {Scale} from 'lucide-react';
import {lazy, Suspense, useEffect, useRef, useState} from 'react';
import {
  type LawCheck,
  type LawState,
  lawStates,
  type ShippedLaw,
  shippedCheck,
} from '../../../../server/page-marks/law.shared.ts';
import {useSession} from '../../../api/session.ts';
import type {Citation} from '../../../plugins/content/sources.ts';
import {formatDate} from '../../../ui/format/dates.ts';
import {Waiting} from '../../../ui/Loading.tsx';
import {useHashOnLoad} from '../../../ui/useHashOnLoad.ts';
import {useContentPage} from '../content.ts';
import {LawNote, notesFor} from './LawNote.tsx';

const LawCheckForm = lazy(() => import('./LawCheckForm.tsx'));

/** The colours of what is said beside it; what only its authors checked is not coloured as if a lawyer had. */
const looks: Record<LawState, string> = {checked: 'verified', due: 'due', lapsed: 'overdue', changed: 'changed'};

export function LawMark({pageKey}: {pageKey: string}) {
  const {law, sources = []} = useDoc().frontMatter as {law?: ShippedLaw; sources?: Citation[]};
  const known = useContentPage(pageKey);
  const session = useSession();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const details = useRef<HTMLDetailsElement>(null);
  useHashOnLoad();
  // The queue leads here: what it asks for is inside.
  useEffect(() => {
    if (details.current && window.location.hash === '#law') details.current.open = true;
  }, []);
  if (law === undefined) return null;
  const page = known.step === 'loaded' ? known.value : undefined;
  // Whether it still holds depends on the day: the built page tells only when it was checked.
  const mark = page?.law ?? {...shippedCheck(law), state: 'checked' as const, number: 0};
  const isCoordinator = session.step === 'loaded' && session.value.person?.role === 'coordinator';
  return (
    <details className="trust-details" id="law" ref={details}>
      <summary>
        <span className={`trust trust--${mark.state === 'checked' && mark.number === 0 ? 'unverified' : looks[mark.state]}`}>
          <Scale aria-hidden size={16} /> {lawInShort(mark)}
        </span>
      </summary>
      <p>{lawText(mark)}</p>
      <LawNote about={notesFor(sources)} />
      {isCoordinator && page && !open && (
        <p>
          <button type="button" className="button button--quiet" ref={opener} onClick={() => setOpen(true)}>
            Record a law check
          </button>
        </p>
      )}
      {open && page && (
        <Suspense fallback={<Waiting rows={2} />}>
          <LawCheckForm
            pageKey={pageKey}
            hash={page.pageHash}
            mark={mark}
            onClose={() => {
              setOpen(false);
              setTimeout(() => opener.current?.focus());
            }}
          />
        </Suspense>
      )}
    </details>
  );
}

/** "Law checked 27 November 2026" */
function lawInShort({state, checkedOn, reviewOn}: LawCheck & {state: LawState}): string {
  const words = lawStates[state];
  if (state === 'checked') return `${words} ${formatDate(checkedOn)}`;
  if (state === 'due') return `${words} by ${formatDate(reviewOn)}`;
  return state === 'lapsed' ? `${words} on ${formatDate(reviewOn)}` : words;
}

/** Two sentences: who read what and when, and how long that holds. */
export function lawText({state, checkedOn, checkedBy, read, reviewOn}: LawCheck & {state: LawState}): string {
  const said = `On ${formatDate(checkedOn)} what this page says of the law was compared with ${read}. It was done by ${checkedBy}.`;
  if (state === 'changed') return `${said} The page has changed since: read the section yourself.`;
  if (state === 'lapsed') return `${said} That held until ${formatDate(reviewOn)}: read the section yourself.`;
  return `${said} It is to be read again by ${formatDate(reviewOn)}.`;
}
