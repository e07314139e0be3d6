/** For the coordinator: anonymous posts that wait. Release one, take words out first, or decline it with a reason. */

import Link from '@docusaurus/Link';
import {type ReactNode, useState} from 'react';
import {heldApi} from '../../../../server/anonymous/contract.ts';
import {useEndpoint} from '../../../api/useEndpoint.ts';
import {places} from '../../../places.ts';
import {Success} from '../../../ui/forms/Success.tsx';
import {Gate} from '../../../ui/Gate.tsx';
import {Loading} from '../../../ui/Loading.tsx';
import {Page} from '../../../ui/Page.tsx';
import {HeldPost} from './HeldPost.tsx';

export default function Held() {
  return (
    <Page title="Anonymous posts" description="Anonymous posts that wait for a decision.">
      <Gate place={places.held}>{() => <Content />}</Gate>
    </Page>
  );
}

function Content() {
  const {state, reload} = useEndpoint(heldApi.list, {});
  /** What was decided last. */
  const [done, setDone] = useState<ReactNode>('');
  const decided = async (said: ReactNode) => {
    setDone('');
    await reload();
    setDone(said);
  };
  return (
    <>
      <p>
        What came on one day arrives the day after, together and in no order, so that nobody can watch it come.{' '}
        <Link to="/enhanced/champion/handle-anonymous-posts">How to handle anonymous posts</Link>
      </p>
      <Success>{done}</Success>
      <Loading state={state}>
        {({posts, masks, refused}) => (
          <>
            <p role="status">
              {posts.length === 0 ? 'Nothing to check.' : posts.length === 1 ? 'One post waits.' : `${posts.length} posts wait.`}
            </p>
            {refused > 0 && (
              <p className="notice notice--warn">
                {refused === 1 ? 'One post was' : `${refused} posts were`} refused in the last 30 days, because so many came on
                one day. The limit is among the <Link to="/settings">settings</Link>.
              </p>
            )}
            {posts.length === 0 && (
              <p>
                Replies to posts that are published wait on the page of the post. The <Link to="/queue">queue</Link> leads there.
              </p>
            )}
            {posts.map((post) => (
              <HeldPost key={post.id} post={post} masks={masks} onDecided={decided} />
            ))}
          </>
        )}
      </Loading>
    </>
  );
}
