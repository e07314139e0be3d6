/** Where the gaps are: by organisation and job, and who was assessed. */
import {places} from '../../../places.ts';
import {NeedsLayout} from '../NeedsLayout.tsx';
import {Coverage} from './Coverage.tsx';
import {HeatMap} from './HeatMap.tsx';

export default function WherePage() {
  return (
    <NeedsLayout place={places.needsWhere} title="Where the gaps are" description="Training gaps by organisation and job.">
      {({needs, coordinator}) => (
        <>
          {coordinator && <p className="facts">For you alone: it shows groups so small that people could be told apart.</p>}
          <HeatMap needs={needs} />
          <Coverage needs={needs} />
        </>
      )}
    </NeedsLayout>
  );
}
