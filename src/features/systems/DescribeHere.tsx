/** The form for one step, in the list of what is still to be described. */
import {Loading} from '../../ui/Loading.tsx';
import {useContentPage} from '../content/content.ts';
import DescribeStep from '../content/guide/DescribeStep.tsx';

type Props = {
  pageKey: string;
  step: string;
  title: string;
  system: string;
  left: number;
  onClose: () => void;
  onDone: (verified: boolean) => Promise<void>;
};

export default function DescribeHere({pageKey, ...step}: Props) {
  const known = useContentPage(pageKey);
  return <Loading state={known}>{(page) => <DescribeStep page={page} {...step} />}</Loading>;
}
