/** What waits for the reader: answers, training, the queue. */
import Link from '@docusaurus/Link';
import {forYouApi} from '../../../server/for-you/contract.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';
import {places} from '../../places.ts';
import {Gate} from '../../ui/Gate.tsx';
import {Loading} from '../../ui/Loading.tsx';
import {Page} from '../../ui/Page.tsx';
import {Notices} from './Notices.tsx';
import {TrainingForYou} from './TrainingForYou.tsx';
import {WorkForYou} from './WorkForYou.tsx';

export default function ForYouPage() {
  return (
    <Page title="For you" description="Answers to what you wrote and follow, and what comes next in your training.">
      <Gate place={places.forYou}>{() => <Content />}</Gate>
    </Page>
  );
}

function Content() {
  const {state} = useEndpoint(forYouApi.read, {});
  return (
    <>
      <h2>New answers</h2>
      <Loading state={state}>
        {(found) => (
          <>
            {found.notices.length === 0 ? (
              <p>
                Nothing new. When somebody answers what you wrote or follow, it stands here until you open it.{' '}
                <Link to={places.account.to}>What you wrote and follow</Link>
              </p>
            ) : (
              <Notices notices={found.notices} />
            )}
            <WorkForYou {...found} />
          </>
        )}
      </Loading>
      <h2>Your training</h2>
      <TrainingForYou />
    </>
  );
}
