/** Rating oneself: how important a few competencies are for one's work, and how well one does them today. */
import {selfRatingsApi} from '../../../server/self-ratings/contract.ts';
import {call} from '../../api/client.ts';
import {Gate} from '../../components/Gate.tsx';
import {Loading} from '../../components/Loading.tsx';
import {Page} from '../../components/Page.tsx';
import {useLoaded} from '../../components/useLoaded.ts';
import {RatingForm} from './_components/RatingForm.tsx';

const read = () => call(selfRatingsApi.mine, {});

export default function SelfRating() {
  return (
    <Page title="Where do you need help?" description="Rate a few tasks of your job. It takes less than three minutes.">
      <Gate to="rate the tasks of your job">{() => <Content />}</Gate>
    </Page>
  );
}

function Content() {
  const {state} = useLoaded(read);
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
