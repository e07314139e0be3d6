/** What needs doing to run the site, at a glance. */
import {places} from '../../places.ts';
import {Gate} from '../../ui/Gate.tsx';
import {Page} from '../../ui/Page.tsx';

export default function Overview() {
  return (
    <Page title="Overview" description="What needs doing, and how far the site has come.">
      <Gate place={places.manage}>{() => null}</Gate>
    </Page>
  );
}
