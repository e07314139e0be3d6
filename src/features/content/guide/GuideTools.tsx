/** What one may do with a guide besides reading it: print it as a card for the desk, pass its link on, say that something is wrong. */
import useIsBrowser from '@docusaurus/useIsBrowser';
import {Flag, Link2, Printer} from 'lucide-react';
import {lazy, Suspense, useState} from 'react';
import {flushSync} from 'react-dom';
import type {QrCode} from '../../../ui/icons/QrCode.tsx';
import {Waiting} from '../../../ui/Loading.tsx';
import {printOnly} from '../../../ui/print.ts';

const LinkPanel = lazy(() => import('../../../ui/LinkPanel.tsx'));

/** `card`: whether it is printed as one sheet for the desk; else as it stands. */
export function GuideTools({pageKey, card = true}: {pageKey: string; card?: boolean}) {
  const link = useIsBrowser() ? `${window.location.origin}/go/${pageKey}` : '';
  const [open, setOpen] = useState(false);
  const [Code, setCode] = useState<typeof QrCode>();
  const print = () => (card ? printOnly('card') : window.print());
  /** Its code is fetched for the first print, and drawn when this is over. */
  async function drawCode(): Promise<void> {
    const fetched = await import('../../../ui/icons/QrCode.tsx');
    flushSync(() => setCode(() => fetched.QrCode));
  }
  return (
    <div className="guide-tools">
      <p className="actions not-printed">
        <button type="button" className="tool" onClick={() => drawCode().then(print, print)}>
          <Printer aria-hidden size={18} /> {card ? 'Print desk card' : 'Print the steps'}
        </button>
        <button type="button" className="tool" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Link2 aria-hidden size={18} /> Link and QR code
        </button>
        <a className="tool" href="#helpful">
          <Flag aria-hidden size={18} /> Something is wrong
        </a>
      </p>
      {open && (
        <Suspense fallback={<Waiting rows={1} />}>
          <LinkPanel link={link} />
        </Suspense>
      )}
      {Code && (
        <div className="print-only">
          <Code of={link} />
        </div>
      )}
    </div>
  );
}
