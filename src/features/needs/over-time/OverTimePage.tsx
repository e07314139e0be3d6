/** How the shares went over a year, what moved by more than luck, and what was done. */
import {places} from '../../../places.ts';
import {NeedsLayout} from '../NeedsLayout.tsx';
import {TakenActions} from './TakenActions.tsx';
import {Trend} from './Trend.tsx';

export default function OverTimePage() {
  return (
    <NeedsLayout place={places.needsOverTime} title="Training needs over time" description="What moved, and what luck explains.">
      {({needs}) => (
        <>
          <TakenActions needs={needs} />
          <Trend needs={needs} />
        </>
      )}
    </NeedsLayout>
  );
}
