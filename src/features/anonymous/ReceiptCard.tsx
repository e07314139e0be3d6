/** The receipt, shown once: copy, print or download it, and what it is for. */
import {useState} from 'react';
import {useCopy} from '../../ui/useCopy.ts';
import {useFocusOnOpen} from '../../ui/useFocusOnOpen.ts';
import {useStay} from './useStay.ts';

type Props = {receipt: string; kind: 'suggestion' | 'question'; by: string};

export function ReceiptCard({receipt, kind, by}: Props) {
  const [kept, setKept] = useState(false);
  const [said, setSaid] = useState('');
  const keep = (how: string) => {
    setKept(true);
    setSaid(how);
  };
  const copying = useCopy<HTMLParagraphElement>(receipt, {onCopied: () => setKept(true)});
  const copy = () => {
    setSaid('');
    copying.copy();
  };
  const heading = useFocusOnOpen<HTMLHeadingElement>();
  useStay(!kept);

  const address = `${window.location.origin}/anonymous/receipt`;
  const download = () => {
    const text = `Receipt\r\n\r\n${receipt}\r\n\r\nOpen ${address} and type it in.\r\nNobody can replace it. Whoever has it can read and do what you can.\r\n`;
    const url = URL.createObjectURL(new Blob([text], {type: 'text/plain'}));
    const link = Object.assign(document.createElement('a'), {href: url, download: 'receipt.txt'});
    link.click();
    URL.revokeObjectURL(url);
    keep('Downloaded as receipt.txt.');
  };
  return (
    <>
      <div className="receipt-card">
        <h2 tabIndex={-1} ref={heading}>
          Your {kind} is sent. This is your receipt
        </h2>
        <p className="receipt" data-testid="receipt" ref={copying.shown}>
          {receipt}
        </p>
        <p>
          It is shown once, here. With it you can see what becomes of your {kind}, add something, and take it back. Open{' '}
          <strong>{address}</strong> and type it in, on any device.
        </p>
        <ul>
          <li>If you lose it, nobody can find it for you. Your {kind} is answered all the same.</li>
          <li>Whoever has it can do what you can. Do not leave it on a shared computer or in a work mailbox.</li>
          <li>It is forgotten 90 days after your {kind} is closed.</li>
        </ul>
      </div>
      <p className="actions">
        <button type="button" className="button" onClick={copy}>
          Copy
        </button>
        <button type="button" className="button button--quiet" onClick={() => window.print()}>
          Print
        </button>
        <button type="button" className="button button--quiet" onClick={download}>
          Download
        </button>
        <button type="button" className="link-button" onClick={() => keep('Good. You can leave this page.')}>
          I printed it or wrote it down
        </button>
        <span role="status">{said || copying.said}</span>
      </p>
      <h2>What happens next</h2>
      <ol>
        <li>It waits until tomorrow. Then it reaches the coordinator together with all others of today, in no order.</li>
        <li>
          The coordinator looks by {by} whether it names somebody, and publishes it, with such words taken out, or says why not.
        </li>
        <li>It is answered in the open like any other. Your receipt shows the answers.</li>
      </ol>
      <p>
        If you use your account today, do not follow this {kind} or say “me too” to it: that would bring your name near it. If it
        was the only one of its day, the coordinator knows that it came on that day, and no more.
      </p>
    </>
  );
}
