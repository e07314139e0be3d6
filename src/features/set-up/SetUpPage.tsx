/** Setting the site up: each step with its state, how long it takes, and one button. */
import {places} from '../../places.ts';
import {Gate} from '../../ui/Gate.tsx';
import {Page} from '../../ui/Page.tsx';
import {SetUpList} from './SetUpList.tsx';

export default function SetUpPage() {
  return (
    <Page title="Set up" description="What makes the site useful on its first day, step by step.">
      <Gate place={places.setUp}>{() => <SetUpList />}</Gate>
    </Page>
  );
}
