/** What stands beside a document: the subjects, each of which opens in place without JavaScript, with the pages of one's own open. */
import Link from '@docusaurus/Link';
import type {PropSidebarItem} from '@docusaurus/plugin-content-docs';

type Props = {items: readonly PropSidebarItem[]; path: string};

export function GuideNav({items, path}: Props) {
  return (
    <ul className="guide-nav">
      {items.map((item) => (
        <Item key={item.type === 'html' ? item.value : item.label} item={item} path={path} />
      ))}
    </ul>
  );
}

function Item({item, path}: {item: PropSidebarItem; path: string}) {
  if (item.type === 'html') return <li className={`nav-heading ${item.className ?? ''}`}>{item.value}</li>;
  if (item.type === 'link')
    return (
      <li className={item.className}>
        <Link to={item.href} aria-current={item.href === path ? 'page' : undefined}>
          {item.label}
        </Link>
      </li>
    );
  return (
    <li className={item.className}>
      {/* Opened anew for each subject, and by the reader after that. */}
      <details key={path} open={holds(item, path) || !item.collapsible}>
        <summary>{item.label}</summary>
        <GuideNav items={item.items} path={path} />
      </details>
    </li>
  );
}

function holds(item: PropSidebarItem, path: string): boolean {
  return item.type === 'category' ? item.items.some((each) => holds(each, path)) : item.type === 'link' && item.href === path;
}
