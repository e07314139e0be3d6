/** For a champion: who of their organisation is current in what, so that they can offer help. */
import {places} from '../../places.ts';
import {Gate} from '../../ui/Gate.tsx';
import {Page} from '../../ui/Page.tsx';
import {Records} from './Records.tsx';

export default function RecordsPage() {
  return (
    <Page title="Training record" description="Who of your organisation is current in what.">
      <Gate place={places.records}>{() => <Records />}</Gate>
    </Page>
  );
}
