/** Where the gaps are: by organisation and job, and who was assessed. */
import {places} from '../../../places.ts';
import {NeedsLayout} from '../NeedsLayout.tsx';
import {Coverage} from './Coverage.tsx';
import {HeatMap} from './HeatMap.tsx';

export default function WherePage() {
  return (
    <NeedsLayout place={places.needsWhere} title="Where the gaps are" description="Training gaps by organisation and job.">
      {({needs}) => (
        <>
          <HeatMap needs={needs} />
          <Coverage needs={needs} />
        </>
      )}
    </NeedsLayout>
  );
}
