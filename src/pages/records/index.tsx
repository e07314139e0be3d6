/** For a champion: who of their organisation is current in what, so that they can offer help. */
import {Gate} from '../../components/Gate.tsx';
import {Page} from '../../components/Page.tsx';
import {Records} from './_components/Records.tsx';

export default function RecordsPage() {
  return (
    <Page title="Training record" description="Who of your organisation is current in what.">
      <Gate to="see the training record of your organisation" may={({champion}) => champion}>
        {() => <Records />}
      </Gate>
    </Page>
  );
}
