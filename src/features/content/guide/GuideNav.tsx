/** What stands beside a document: the subjects, each of which opens in place without JavaScript, with the pages of one's own open. */
import type {PropSidebarItem} from '@docusaurus/plugin-content-docs';
import {useHistory} from '@docusaurus/router';
import type {MouseEvent} from 'react';

type Props = {items: readonly PropSidebarItem[]; path: string};

/** Links that the build made and checked: plain ones, followed in place by one listener, because dozens of them stand on every page. */
export function GuideNav(props: Props) {
  const history = useHistory();
  function follow(event: MouseEvent<HTMLElement>): void {
    const href = (event.target as HTMLElement).closest('a')?.getAttribute('href');
    if (!href || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    history.push(href);
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens for the links inside being followed.
    // biome-ignore lint/a11y/useKeyWithClickEvents: following a link by key is a click.
    <div onClick={follow}>
      <List {...props} />
    </div>
  );
}

function List({items, path}: Props) {
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
        <a href={item.href} aria-current={item.href === path ? 'page' : undefined}>
          {item.label}
        </a>
      </li>
    );
  return (
    <li className={item.className}>
      {/* Opened anew for each subject, and by the reader after that. */}
      <details key={path} open={holds(item, path) || !item.collapsible}>
        <summary>{item.label}</summary>
        <List items={item.items} path={path} />
      </details>
    </li>
  );
}

function holds(item: PropSidebarItem, path: string): boolean {
  return item.type === 'category' ? item.items.some((each) => holds(each, path)) : item.type === 'link' && item.href === path;
}
