/** Follow a post: what changes in it comes in one mail a day. */
import {Bell, BellOff} from 'lucide-react';
import {postsApi} from '../../../server/posts/contract.ts';
import {call} from '../../api/client.ts';
import {useSession} from '../../api/session.ts';
import {useAction} from './useAction.ts';

type Props = {id: string; following: boolean; onChange: (following: boolean) => void};

export function Follow({id, following, onChange}: Props) {
  const session = useSession();
  const {run, busy, problem} = useAction();
  if (session.step !== 'known' || session.session.person === null) return null;
  const Icon = following ? BellOff : Bell;
  return (
    <>
      <button
        type="button"
        className="link-button"
        aria-disabled={busy}
        onClick={() =>
          run(async () => onChange((await call(postsApi.follow, {params: {id}, body: {following: !following}})).following))
        }
      >
        <Icon aria-hidden size={16} /> {following ? 'Stop following' : 'Follow: what changes comes in one mail a day'}
      </button>
      {problem && <span role="alert">{problem}</span>}
    </>
  );
}
