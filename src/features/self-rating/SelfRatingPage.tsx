/** Rating oneself: how important a few competencies are for one's work, and how well one does them today. */
import {selfRatingsApi} from '../../../server/self-ratings/contract.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';
import {places} from '../../places.ts';
import {Gate} from '../../ui/Gate.tsx';
import {Loading} from '../../ui/Loading.tsx';
import {Page} from '../../ui/Page.tsx';
import {RatingForm} from './RatingForm.tsx';

export default function SelfRating() {
  return (
    <Page title="Where do you need help?" description="Rate a few tasks of your job. It takes less than three minutes.">
      <Gate place={places.selfRating}>{() => <Content />}</Gate>
    </Page>
  );
}

function Content() {
  const {state} = useEndpoint(selfRatingsApi.mine, {});
  return (
    <Loading state={state}>
      {({closesOn, asked}) => {
        if (closesOn === null) return <p>Nothing is asked at the moment. The coordinator tells you when the next round opens.</p>;
        if (asked.length === 0)
          return <p>Your job is not known here yet, so nobody can say what to ask. Ask the coordinator to enter it.</p>;
        return <RatingForm closesOn={closesOn} asked={asked} />;
      }}
    </Loading>
  );
}
