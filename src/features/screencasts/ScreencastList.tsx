/** Every screencast, by whom it is for. */
import Link from '@docusaurus/Link';
import {usePluginData} from '@docusaurus/useGlobalData';
import {clockOf} from '../../../server/screencasts/cast.shared.ts';
import type {ContentData} from '../../plugins/content/index.ts';

const tiers = {basic: 'For everyday tasks', enhanced: 'For administration, and for the coordinator'};

export function ScreencastList() {
  const {screencasts} = usePluginData('waymark-content') as ContentData;
  return (
    <div data-search="off">
      {Object.entries(tiers).map(([tier, name]) => {
        const here = screencasts.filter((each) => each.tier === tier);
        return here.length === 0 ? null : (
          <section key={tier} aria-label={name}>
            <h2>{name}</h2>
            <ul className="screencasts">
              {here.map(({url, title, description, duration, poster}) => (
                <li key={url}>
                  <img src={poster} alt="" width={320} height={180} loading="lazy" />
                  <div>
                    <Link to={url}>{title}</Link> <span className="facts">{clockOf(duration)}</span>
                    <p>{description}</p>
                  </div>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
