/** For the coordinator: anonymous posts that wait. Release one, take words out first, or decline it with a reason. */
import Link from '@docusaurus/Link';
import {heldApi} from '../../../server/anonymous/contract.ts';
import {call} from '../../api/client.ts';
import {Gate} from '../../components/Gate.tsx';
import {Loading} from '../../components/Loading.tsx';
import {Page} from '../../components/Page.tsx';
import {useLoaded} from '../../components/useLoaded.ts';
import {HeldPost} from './_components/HeldPost.tsx';

const read = () => call(heldApi.list, {});

export default function Held() {
  return (
    <Page title="Anonymous posts" description="Anonymous posts that wait for a decision.">
      <Gate to="decide on anonymous posts" may={({role}) => role === 'coordinator'}>
        {() => <Content />}
      </Gate>
    </Page>
  );
}

function Content() {
  const {state, reload} = useLoaded(read);
  return (
    <>
      <p>
        What came on one day arrives the day after, together and in no order, so that nobody can watch it come.{' '}
        <Link to="/enhanced/champion/handle-anonymous-posts">How to handle anonymous posts</Link>
      </p>
      <Loading state={state}>
        {({posts, masks}) => (
          <>
            <p role="status">
              {posts.length === 0 ? 'Nothing waits.' : posts.length === 1 ? 'One post waits.' : `${posts.length} posts wait.`}
            </p>
            {posts.length === 0 && (
              <p>
                Replies to posts that are published wait on the page of the post. The <Link to="/queue">queue</Link> leads there.
              </p>
            )}
            {posts.map((post) => (
              <HeldPost key={post.id} post={post} masks={masks} onDecided={reload} />
            ))}
          </>
        )}
      </Loading>
    </>
  );
}
