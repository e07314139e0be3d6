/** Under a title: how far the page can be trusted, with the reason and what one may do about it on demand. */
import {ShieldQuestion} from 'lucide-react';
import {saidByText} from '../../../server/content/said-by.shared.ts';
import type {TrustInSystem} from '../../../server/verifications/contract.ts';
import {useSession} from '../../api/session.ts';
import {formatDate} from '../../ui/format/dates.ts';
import {useContentPage} from './content.ts';
import {StateTag, stateInWords} from './StateTag.tsx';

type Props = {pageKey: string; owner: string; review: string | undefined};

export function Trust({pageKey, owner, review}: Props) {
  const known = useContentPage(pageKey);
  const session = useSession();
  const person = session.step === 'loaded' ? session.value.person : null;
  const kept = `The ${owner} looks after this page${review === undefined ? '' : ` and reviews it every ${inWords(review)}`}.`;
  // As wide as what most pages say, so that nothing moves when it is known.
  if (known.step === 'loading')
    return (
      <span className="trust trust--waiting">
        <ShieldQuestion aria-hidden size={16} />
        <span>
          Looking up …<span className="visually-hidden"> whether it is verified</span>
        </span>
      </span>
    );
  if (known.step === 'failed')
    return (
      <span className="trust">
        <ShieldQuestion aria-hidden size={16} /> Whether it is verified could not be looked up
      </span>
    );
  const page = known.value;
  return (
    <details className="trust-details">
      <summary>
        {page.systems.map(({system, state, verification, version}, at) => {
          // Named where there is something to tell apart, or something that holds.
          const of =
            page.systems.length > 1 || state === 'verified'
              ? nameOf(system.name, verification?.version, version, state)
              : undefined;
          // The system in use stands out; one that is still to come is told beside it.
          return at === 0 ? (
            <StateTag key={system.key} state={state} of={of} />
          ) : (
            <span key={system.key}>{stateInWords(state, of)}</span>
          );
        })}
      </summary>
      {page.systems.map((inSystem) => (
        <TrustText key={inSystem.system.key} inSystem={inSystem} />
      ))}
      <p>{kept}</p>
      {person !== null && person.role !== 'basic' && (
        <p>
          <a href="#verify">Verify this page</a>
        </p>
      )}
    </details>
  );
}

/** "Sentinel 2.8"; where a later version left the page alone: "Sentinel 2.8, holds for 2.9". */
const nameOf = (name: string, version: string | undefined, current: string | null, state: string) =>
  state !== 'verified' || !version
    ? name
    : current === null || current === version
      ? `${name} ${version}`
      : `${name} ${version}, holds for ${current}`;

export function TrustText({inSystem}: {inSystem: TrustInSystem}) {
  const {earlier, system} = inSystem;
  return (
    <>
      <p>{trustText(inSystem)}</p>
      {earlier.length > 0 && (
        <ul>
          {earlier.map(({version, by, at}) => (
            <li key={at}>
              Before that for {system.name} {version}, {formatDate(at)}, by {saidByText(by)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** One or two sentences that say who verified it for a system and what happened since. */
export function trustText({system: {name}, version: current, state, verification, dueOn, release}: TrustInSystem): string {
  if (verification === null)
    return `Nobody has checked this page against a version of ${name} yet. It was written from the sources named at its end.`;
  const {version, by, at} = verification;
  const who = `Verified for ${name} ${version} on ${formatDate(at)} by ${saidByText(by)}.`;
  const released = release === null ? '' : ` ${name} ${release} has touched this area since.`;
  if (state === 'changed') return `${who} The page has changed since, so read it with care.${released}`;
  if (state === 'verified') {
    // A release since then left this area alone, or it would be due.
    const holds =
      current !== null && current !== version ? ` ${name} ${current} did not touch this area, so it still holds.` : '';
    return dueOn === null ? who + holds : `${who}${holds} Next review by ${formatDate(dueOn)}.`;
  }
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
