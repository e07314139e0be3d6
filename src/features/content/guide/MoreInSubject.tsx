/** The other tasks of a subject, at the end of a guide: on a phone nothing else leads to them. */
import Link from '@docusaurus/Link';
import {useDoc, useDocsSidebar} from '@docusaurus/plugin-content-docs/client';

export function MoreInSubject() {
  const {permalink} = useDoc().metadata;
  const category = (useDocsSidebar()?.items ?? []).find(
    (item) => item.type === 'category' && item.items.some((each) => each.type === 'link' && each.href === permalink),
  );
  if (category?.type !== 'category') return null;
  const others = category.items.flatMap((each) => (each.type === 'link' && each.href !== permalink ? [each] : []));
  if (others.length === 0) return null;
  return (
    <nav className="more-in-subject" aria-labelledby="more-in-subject">
      <h2 id="more-in-subject">More in {category.label}</h2>
      <ul>
        {others.map(({href, label}) => (
          <li key={href}>
            <Link to={href}>{label}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
