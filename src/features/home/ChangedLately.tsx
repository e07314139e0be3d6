/** Home: what is new to read, of the news, of the guides and of the systems. */
import Link from '@docusaurus/Link';
import {usePluginData} from '@docusaurus/useGlobalData';
import type {Change} from '../../../server/verifications/contract.ts';
import type {ContentData} from '../../plugins/content/index.ts';
import {formatDate} from '../../ui/format/dates.ts';
import {useTier} from '../content/tier.ts';
import {useWhenNear} from './useWhenNear.ts';

const most = 4;
const words: Record<Change['what'] | 'news', string> = {checked: 'Checked', released: 'In use since', news: 'News,'};

export function ChangedLately() {
  const {posts} = usePluginData('waymark-content') as ContentData;
  const {state, place} = useWhenNear(read);
  const tier = useTier();
  const news = posts.map(({title, url, date}) => ({what: 'news' as const, title, url, on: date}));
  const changes = (state.step === 'loaded' ? state.value : []).filter(
    (change) => tier === 'enhanced' || change.tier !== 'enhanced',
  );
  const newest = [...news, ...changes].sort((a, b) => b.on.localeCompare(a.on)).slice(0, most);
  return (
    <section aria-labelledby="changed" ref={place}>
      <h2 id="changed">Changed lately</h2>
      <ul className="lines">
        {newest.map(({what, title, url, on}) => (
          <li key={`${what} ${title}`}>
            <Link to={url}>{title}</Link>
            <span className="facts">
              {words[what]} {formatDate(on)}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <Link to="/blog">All news</Link>
      </p>
    </section>
  );
}

async function read(): Promise<Change[]> {
  const [{call}, {contentApi}] = await Promise.all([
    import('../../api/client.ts'),
    import('../../../server/verifications/contract.ts'),
  ]);
  return (await call(contentApi.lately, {})).changes;
}
