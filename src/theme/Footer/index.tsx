/** The foot of every page. */
import Link from '@docusaurus/Link';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {usePluginData} from '@docusaurus/useGlobalData';
import type {ContentData} from '../../plugins/content/index.ts';

const links = [
  {url: '/help', title: 'Get help'},
  {url: '/glossary', title: 'Glossary'},
  {url: '/blog', title: 'News'},
  {url: '/about/accessibility', title: 'Accessibility'},
  {url: '/about/privacy', title: 'Privacy'},
];

export default function Footer() {
  const {siteConfig} = useDocusaurusContext();
  const {foot} = usePluginData('waymark-content') as ContentData;
  return (
    <footer className="foot">
      <ul>
        {[...foot, ...links].map(({url, title}) => (
          <li key={url}>
            <Link to={url}>{title}</Link>
          </li>
        ))}
        <li>
          <a href="/anonymous/suggestion">Raise something anonymously</a>
        </li>
      </ul>
      <p>
        {siteConfig.title}. {siteConfig.tagline}. Each guide says whether it has been checked; none replaces your own
        organisation’s policy.
      </p>
    </footer>
  );
}
