/** The line under a title: tier, who it is for, minutes, and how far the page can be trusted, with the reason on demand. */
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import {Clock, Compass, ShieldQuestion, Wrench} from 'lucide-react';

type Facts = {tier?: 'basic' | 'enhanced'; minutes?: number; owner?: string; review?: string};

export function PageFacts() {
  const {tier, minutes, owner, review} = useDoc().frontMatter as Facts;
  if (owner === undefined) return null;
  return (
    <div className="page-facts">
      {tier && (
        <span className={`tag tag--${tier}`}>
          {tier === 'basic' ? <Compass aria-hidden size={16} /> : <Wrench aria-hidden size={16} />}
          {tier === 'basic' ? 'Basic' : 'Enhanced'}
        </span>
      )}
      {minutes && (
        <span>
          <Clock aria-hidden size={16} />
          {minutes} {minutes === 1 ? 'minute' : 'minutes'} to read
        </span>
      )}
      <details>
        <summary>
          <ShieldQuestion aria-hidden size={16} />
          Not yet verified
        </summary>
        <p>
          Nobody has checked this page against a version of Sentinel yet. It was written from the sources named at its end. The{' '}
          {owner} looks after it
          {review && `, and it is to be reviewed every ${inWords(review)}`}.
        </p>
      </details>
    </div>
  );
}

/** P12M → "12 months". */
function inWords(period: string): string {
  const count = Number(period.slice(1, -1));
  const unit = period.endsWith('M') ? 'month' : 'day';
  return count === 1 ? unit : `${count} ${unit}s`;
}
