/** Under a title: how far the page can be trusted, with the reason and what one may do about it on demand. */
import {ShieldQuestion} from 'lucide-react';
import {lazy, Suspense} from 'react';
import {saidByText} from '../../../server/content/said-by.shared.ts';
import type {ContentPage} from '../../../server/verifications/contract.ts';
import {useSession} from '../../api/session.ts';
import {formatDate} from '../../ui/dates.ts';
import {useContentPage} from './content.ts';
import {StateTag} from './StateTag.tsx';

const VerifyForm = lazy(() => import('./VerifyForm.tsx'));

type Props = {pageKey: string; owner: string; review: string | undefined};

export function Trust({pageKey, owner, review}: Props) {
  const known = useContentPage(pageKey);
  const session = useSession();
  const person = session.step === 'loaded' ? session.value.person : null;
  const kept = `The ${owner} looks after this page${review === undefined ? '' : ` and reviews it every ${inWords(review)}`}.`;
  if (known.step !== 'loaded') {
    return (
      <span className="trust">
        <ShieldQuestion aria-hidden size={16} />
        {known.step === 'failed' ? 'Whether it is verified could not be looked up' : 'Looking up whether it is verified'}
      </span>
    );
  }
  const page = known.value;
  return (
    <details className="trust-details">
      <summary>
        <StateTag state={page.state} version={page.verification?.version} />
      </summary>
      <p>
        {standingText(page)} {kept}
      </p>
      {page.earlier.length > 0 && (
        <ul>
          {page.earlier.map(({version, by, at}) => (
            <li key={at}>
              Before that for version {version}, {formatDate(at)}, by {saidByText(by)}
            </li>
          ))}
        </ul>
      )}
      {person !== null && person.role !== 'basic' && (
        <Suspense fallback={<p>Loading …</p>}>
          <VerifyForm page={page} key={page.hash} />
        </Suspense>
      )}
    </details>
  );
}

/** One or two sentences that say who verified it and what happened since. */
export function standingText({state, verification, dueOn, release}: ContentPage): string {
  if (verification === null)
    return 'Nobody has checked this page against a version of Sentinel yet. It was written from the sources named at its end.';
  const {version, by, at} = verification;
  const who = `Verified for version ${version} on ${formatDate(at)} by ${saidByText(by)}.`;
  const released = release === null ? '' : ` Release ${release} has touched this area since.`;
  if (state === 'changed') return `${who} The page has changed since, so read it with care.${released}`;
  if (state === 'verified') return dueOn === null ? who : `${who} Next review by ${formatDate(dueOn)}.`;
  const due =
    dueOn === null
      ? ''
      : state === 'due'
        ? ` It is to be reviewed by ${formatDate(dueOn)}.`
        : ` Its review was due on ${formatDate(dueOn)}.`;
  return `${who}${released}${due}`;
}

/** P12M → "12 months". */
function inWords(period: string): string {
  const count = Number(period.slice(1, -1));
  const unit = period.endsWith('M') ? 'month' : 'day';
  return count === 1 ? unit : `${count} ${unit}s`;
}
