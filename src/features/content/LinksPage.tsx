/** Short links with QR codes, for desk cards, e-mails and the system's own help: they survive a page being renamed. */
import Link from '@docusaurus/Link';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {useState} from 'react';
import type {ShortLink} from '../../plugins/content/index.ts';
import {QrCode} from '../../ui/icons/QrCode.tsx';
import {Page} from '../../ui/Page.tsx';

const groups: {name: string; holds: (link: ShortLink) => boolean}[] = [
  {name: 'Basic guides', holds: ({kind, tier}) => kind === 'guide' && tier === 'basic'},
  {name: 'Enhanced guides', holds: ({kind, tier}) => kind === 'guide' && tier === 'enhanced'},
  {name: 'Documents', holds: ({kind}) => kind === 'document'},
  {name: 'Screencasts', holds: ({kind}) => kind === 'screencast'},
];

export default function LinksPage({links}: {links: ShortLink[]}) {
  const origin = useIsBrowser() ? window.location.origin : '';
  const [only, setOnly] = useState('');
  const fits = links.filter(({title, key}) => `${title} ${key}`.toLowerCase().includes(only.trim().toLowerCase()));
  return (
    <Page title="Short links" description="A short, permanent link and a QR code for every guide, document and screencast." wide>
      <p className="lead">
        Each link stays the same when its page is renamed. Put it into an e-mail, on a desk card or into your system’s own help.
      </p>
      <noscript>
        <p>QR codes need JavaScript; the links work without it.</p>
      </noscript>
      <div className="field actions">
        <label htmlFor="only">Show only</label>
        <input id="only" className="input" value={only} onChange={(event) => setOnly(event.target.value)} />
        <button type="button" className="button button--quiet" onClick={() => window.print()}>
          Print this sheet
        </button>
      </div>
      <p role="status">
        {fits.length === 0
          ? 'No page fits. Empty the field to see them all.'
          : `${fits.length} ${fits.length === 1 ? 'link' : 'links'}`}
      </p>
      {groups.map(({name, holds}) => {
        const here = fits.filter(holds);
        return (
          here.length > 0 && (
            <section key={name} aria-label={name}>
              <h2>{name}</h2>
              <ul className="links-sheet">
                {here.map(({key, title, url}) => (
                  <li key={key}>
                    {origin && <QrCode of={`${origin}/go/${key}`} />}
                    <span>
                      <Link to={url}>{title}</Link>
                      <br />
                      <span className="facts">
                        {origin.replace(/^https?:\/\//, '')}/go/{key}
                      </span>
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
    </Page>
  );
}
