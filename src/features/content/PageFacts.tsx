/** The line under a title: tier, minutes, and how far the page can be trusted. */
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import {Wrench} from 'lucide-react';
import {StepsMissing} from './guide/StepsMissing.tsx';
import {LawMark} from './marks/LawMark.tsx';
import {Trust} from './Trust.tsx';

export type DocFacts = {key?: string; tier?: 'basic' | 'enhanced'; minutes?: number; owner?: string; review?: string};

export function PageFacts() {
  const {key, tier, minutes, owner, review} = useDoc().frontMatter as DocFacts;
  if (owner === undefined) return null;
  return (
    <div className="page-facts">
      {tier === 'enhanced' && (
        <span className="tag tag--enhanced">
          <Wrench aria-hidden size={16} />
          Enhanced
        </span>
      )}
      {tier && (
        <span>
          {tier === 'basic' && 'Basic · '}
          {minutes && `${minutes} min`}
        </span>
      )}
      {key && <Trust pageKey={key} owner={owner} review={review} />}
      {key && <LawMark pageKey={key} />}
      {key && tier && <StepsMissing pageKey={key} />}
      {key && (
        <noscript>
          <span>Whether it is verified can be looked up only with JavaScript.</span>
        </noscript>
      )}
    </div>
  );
}
