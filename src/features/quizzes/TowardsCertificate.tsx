/** After a pass: how far it is to the certificate of its tier, or the certificate itself. */
import Link from '@docusaurus/Link';
import {recordsApi} from '../../../server/records/contract.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';
import {Stops} from '../../ui/charts/Stops.tsx';

export function TowardsCertificate({tier}: {tier: string}) {
  const {state} = useEndpoint(recordsApi.mine, {});
  const own = state.step === 'loaded' ? state.value.tiers.find((each) => each.tier === tier) : undefined;
  if (own === undefined || own.needed === 0) return null;
  if (own.passed)
    return (
      <p>
        You have passed every quiz that your job asks for. <Link to="/training#certificates">Make your certificate</Link>
      </p>
    );
  return (
    <>
      <p>
        {own.current} of {own.needed} quizzes for your certificate.
      </p>
      <Stops done={own.current} of={own.needed} />
    </>
  );
}
