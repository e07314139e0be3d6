/** Under home's band: that somebody answered, or that one has signed out. */
import Link from '@docusaurus/Link';
import {useLocation} from '@docusaurus/router';
import {Bell, Check} from 'lucide-react';
import {useForYou} from '../../api/for-you.ts';
import {useSession} from '../../api/session.ts';
import {places} from '../../places.ts';
import {formatDate, today} from '../../ui/format/dates.ts';

export function Strip() {
  const {search} = useLocation();
  const session = useSession();
  const isNobody = session.step === 'loaded' && session.value.person === null;
  const notices = useForYou()?.notices ?? [];
  const [first, ...more] = notices;
  return (
    <div role="status">
      {isNobody && new URLSearchParams(search).has('signed-out') && (
        <p className="strip">
          <Check aria-hidden size={20} /> You are signed out.
        </p>
      )}
      {first && (
        <p className="strip">
          <Bell aria-hidden size={20} />
          <span>
            {first.on === today() ? 'New today' : `New since ${formatDate(first.on)}`}:{' '}
            <Link to={first.url}>{first.sentence}</Link>
            {more.length > 0 && (
              <>
                {' '}
                and <Link to={places.forYou.to}>{more.length === 1 ? 'one more answer' : `${more.length} more answers`}</Link>
              </>
            )}
          </span>
        </p>
      )}
    </div>
  );
}
