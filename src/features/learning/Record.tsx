/** What comes of the results: certificates, and who sees which of it. */
import type {TierStanding} from '../../../server/records/contract.ts';
import {Certificates} from '../certificates/Certificates.tsx';

type Props = {record: {tiers: TierStanding[]; seenByChampion: boolean}};

export function Record({record: {tiers, seenByChampion}}: Props) {
  return (
    <>
      <Certificates tiers={tiers} />
      <p className="facts">
        {seenByChampion
          ? 'You see your answers and scores, and nobody else does. A champion of your organisation sees by name which results are current. The coordinator sees numbers of people.'
          : 'You see your record, and nobody else does. The coordinator and champions see numbers of people.'}
      </p>
    </>
  );
}
