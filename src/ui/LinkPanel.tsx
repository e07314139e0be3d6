/** A page's short link to copy, and its code. Loaded when somebody wants to pass it on. */
import {CopyLink} from './CopyLink.tsx';
import {QrCode} from './icons/QrCode.tsx';

export default function LinkPanel({link}: {link: string}) {
  return (
    <div className="panel not-printed">
      <CopyLink link={link} label="A link that stays when the page is renamed" />
      <QrCode of={link} />
    </div>
  );
}
