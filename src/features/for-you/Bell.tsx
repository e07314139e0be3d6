/** In the bar: how many answers wait for the reader. */
import Link from '@docusaurus/Link';
import {Bell as BellIcon} from 'lucide-react';
import {useForYou, useFreshForYou} from '../../api/for-you.ts';
import {places} from '../../places.ts';
import {Count} from '../../ui/icons/Count.tsx';

export function Bell() {
  useFreshForYou();
  const number = useForYou()?.notices.length ?? 0;
  return (
    <Link className="bar-bell" to={places.forYou.to}>
      <BellIcon aria-hidden size={22} />
      <span className="visually-hidden">For you</span>
      <Count number={number} what={number === 1 ? 'new answer' : 'new answers'} />
    </Link>
  );
}
