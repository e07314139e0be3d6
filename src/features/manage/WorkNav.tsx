/** The pages that run the site, by what they are for, with how much waits on each. */
import Link from '@docusaurus/Link';
import {useLocation} from '@docusaurus/router';
import {callerOf} from '../../../server/who/callers.shared.ts';
import {useForYou} from '../../api/for-you.ts';
import {useSession} from '../../api/session.ts';
import {places as all, type Place, workOf} from '../../places.ts';
import {Count} from '../../ui/icons/Count.tsx';

export function WorkNav() {
  const state = useSession();
  const person = state.step === 'loaded' ? state.value.person : null;
  // Its room is kept, so that nothing moves when it is known who reads.
  return (
    <nav className="shell-nav work-nav" aria-label="Manage">
      {person && <WorkLinks caller={callerOf(person)} />}
    </nav>
  );
}

export function WorkLinks({caller}: {caller: Parameters<typeof workOf>[0]}) {
  const {pathname} = useLocation();
  const waits = useForYou();
  const waitsAt = ({to}: Place) =>
    to === all.queue.to ? (waits?.queue?.all ?? 0) : to === all.setUp.to && waits?.setUp ? waits.setUp.of - waits.setUp.done : 0;
  const isHere = ({to}: Place) => pathname === to || pathname.startsWith(`${to}/`);
  return workOf(caller).map(({name, places}) => (
    <div key={name}>
      <p className="nav-heading">{name}</p>
      <ul>
        {places.map((place) => (
          <li key={place.to}>
            <Link to={place.to} aria-current={isHere(place) ? 'page' : undefined}>
              {place.name}
              <Count number={waitsAt(place)} what={place.to === all.queue.to ? 'waiting' : 'steps to do'} />
            </Link>
          </li>
        ))}
      </ul>
    </div>
  ));
}
