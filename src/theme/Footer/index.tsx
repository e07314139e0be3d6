/** The foot of every page. */
import Link from '@docusaurus/Link';

const links = [
  {to: '/about/what-sentinel-is-for', name: 'What Sentinel is for'},
  {to: '/about/concerns-and-rumours', name: 'Concerns and rumours'},
  {to: '/glossary', name: 'Glossary'},
  {to: '/blog', name: 'News'},
  {to: '/about/accessibility', name: 'Accessibility'},
  {to: '/about/privacy', name: 'Privacy'},
];

export default function Footer() {
  return (
    <footer className="foot">
      <ul>
        {links.map(({to, name}) => (
          <li key={to}>
            <Link to={to}>{name}</Link>
          </li>
        ))}
        <li>
          <a href="/anonymous/suggestion">Raise something anonymously</a>
        </li>
      </ul>
      <p>Waymark 0.1. Guides say how far each can be trusted; none replaces your own organisation’s policy.</p>
    </footer>
  );
}
