/** Who helps the reader: their own organisation's, or where to look. */
import Link from '@docusaurus/Link';
import {places} from '../../places.ts';
import {Contacts} from './Contacts.tsx';
import {ownHelpers, useHelpers} from './useHelpers.ts';

export function YourHelpers() {
  const known = useHelpers();
  if (known.step !== 'loaded') return null;
  const own = ownHelpers(known.value);
  return own ? (
    <Contacts helpers={own.helpers} />
  ) : (
    <p>
      <Link to={places.help.to}>Find who helps in your organisation</Link>
    </p>
  );
}
