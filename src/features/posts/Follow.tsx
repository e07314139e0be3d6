/** Follow a post. */
import {Bell, BellOff} from 'lucide-react';
import {postsApi} from '../../../server/posts/contract.ts';
import {call} from '../../api/client.ts';
import {useSession} from '../../api/session.ts';
import {useAction} from '../../ui/useAction.ts';

type Props = {id: string; following: boolean; onChange: (following: boolean) => void};

export function Follow({id, following, onChange}: Props) {
  const session = useSession();
  const {run, busy, problem} = useAction();
  if (session.step !== 'loaded' || session.value.person === null) return null;
  const Icon = following ? BellOff : Bell;
  return (
    <>
      <button
        type="button"
        className="button button--quiet button--small"
        aria-disabled={busy}
        onClick={() =>
          run(async () => onChange((await call(postsApi.follow, {params: {id}, body: {following: !following}})).following))
        }
      >
        <Icon aria-hidden size={18} /> {following ? 'Stop following' : 'Follow'}
      </button>
      {following && <span className="facts">What changes is marked beside the bell.</span>}
      {problem && <span role="alert">{problem}</span>}
    </>
  );
}
