/** How far something can be trusted: a word, an icon and a colour, in that order of importance. */
import {CalendarClock, FilePen, ShieldAlert, ShieldCheck, ShieldQuestion} from 'lucide-react';
import {type ContentState, stateNames} from '../../../server/verifications/states.shared.ts';

const icons: Record<ContentState, typeof ShieldCheck> = {
  unverified: ShieldQuestion,
  verified: ShieldCheck,
  changed: FilePen,
  due: CalendarClock,
  overdue: ShieldAlert,
};

/** `of`: the system, with its version where that is verified. */
export const stateInWords = (state: ContentState, of: string | undefined): string =>
  `${stateNames[state]}${of === undefined ? '' : state === 'verified' ? ` for ${of}` : `: ${of}`}`;

export function StateTag({state, of}: {state: ContentState; of?: string | undefined}) {
  const Icon = icons[state];
  return (
    <span className={`trust trust--${state}`}>
      <Icon aria-hidden size={16} /> {stateInWords(state, of)}
    </span>
  );
}

/** In a list, where it comes after the list itself: the place is kept, so that nothing moves. */
export function StateOf({state}: {state: ContentState | undefined}) {
  return state === undefined ? <span className="trust trust--none">{'\u00a0'}</span> : <StateTag state={state} />;
}
