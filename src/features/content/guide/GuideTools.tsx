/** What one may do with a guide besides reading it: print it as a card for the desk, pass its link on, say that something is wrong. */
import useIsBrowser from '@docusaurus/useIsBrowser';
import {Flag, Link2, Printer} from 'lucide-react';
import {lazy, Suspense, useState} from 'react';
import {CopyLink} from '../../../ui/CopyLink.tsx';

const loadCode = () => import('../../../ui/icons/QrCode.tsx').then(({QrCode}) => ({default: QrCode}));
const QrCode = lazy(loadCode);

export function GuideTools({pageKey}: {pageKey: string}) {
  const link = useIsBrowser() ? `${window.location.origin}/go/${pageKey}` : '';
  const [open, setOpen] = useState(false);
  const [printed, setPrinted] = useState(false);
  async function print(): Promise<void> {
    setPrinted(true);
    await loadCode();
    // Once the code is drawn.
    setTimeout(() => window.print(), 50);
  }
  return (
    <div className="guide-tools">
      <p className="actions not-printed">
        <button type="button" className="tool" onClick={print}>
          <Printer aria-hidden size={18} /> Print desk card
        </button>
        <button type="button" className="tool" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Link2 aria-hidden size={18} /> Link and QR code
        </button>
        <a className="tool" href="#helpful">
          <Flag aria-hidden size={18} /> Something is wrong
        </a>
      </p>
      {open && (
        <div className="panel not-printed">
          <CopyLink link={link} label="A link that stays when the page is renamed" />
          <Suspense fallback={<p role="status">Loading …</p>}>
            <QrCode of={link} />
          </Suspense>
        </div>
      )}
      {printed && (
        <div className="print-only">
          <Suspense>
            <QrCode of={link} />
          </Suspense>
        </div>
      )}
    </div>
  );
}
