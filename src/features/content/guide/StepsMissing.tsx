/** Beside how far a guide can be trusted: how many of its steps nobody has described for the reader's system. */
import {useEffect, useState} from 'react';
import {useContentPage} from '../content.ts';

export function StepsMissing({pageKey}: {pageKey: string}) {
  const known = useContentPage(pageKey);
  const page = known.step === 'loaded' ? known.value : undefined;
  const [missing, setMissing] = useState<string[]>([]);
  useEffect(() => {
    const system = page?.systems[0]?.system.key;
    if (page === undefined || system === undefined) return setMissing([]);
    const described = new Set(page.texts.flatMap((text) => (text.system === system ? [text.step] : [])));
    const steps = [...document.querySelectorAll<HTMLElement>('.in-your-version[data-step]')];
    setMissing(steps.flatMap(({dataset: {step = ''}}) => (described.has(step) ? [] : [step])));
  }, [page]);
  if (missing.length === 0) return null;
  return (
    <a className="steps-missing" href={`#in-your-version-${missing[0]}`}>
      {missing.length === 1 ? 'One step is not described yet' : `${missing.length} steps are not described yet`}
    </a>
  );
}
