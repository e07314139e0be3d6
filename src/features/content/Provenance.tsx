/** On paper: how far the page could be trusted on the day it was printed, and where the newest one is. */
import {useEffect, useState} from 'react';
import {flushSync} from 'react-dom';
import {formatDate, today} from '../../ui/format/dates.ts';
import {useContentPage} from './content.ts';
import {lawText} from './marks/LawMark.tsx';
import {trustText} from './Trust.tsx';

export function Provenance({pageKey}: {pageKey: string}) {
  const known = useContentPage(pageKey);
  const [printed, setPrinted] = useState({origin: '', on: ''});
  useEffect(() => {
    // A page may stay open for days before somebody prints it; what is printed is what stands there when this is over.
    const stamp = () => flushSync(() => setPrinted({origin: window.location.origin, on: today()}));
    window.addEventListener('beforeprint', stamp);
    return () => window.removeEventListener('beforeprint', stamp);
  }, []);
  const {origin, on} = printed;
  return (
    <p className="provenance">
      {known.step === 'loaded'
        ? known.value.systems.map(trustText).join(' ')
        : 'Whether this page is verified was not looked up.'}{' '}
      {known.step === 'loaded' && known.value.law && `${lawText(known.value.law)} `}
      {origin && `Printed on ${formatDate(on)} from ${origin}/go/${pageKey}, where the newest version is.`}
    </p>
  );
}
