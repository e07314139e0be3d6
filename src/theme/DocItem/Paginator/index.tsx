/** Previous and next within a competency: the task after the last one of a subject has nothing to do with it. */
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import DocPaginator from '@theme/DocPaginator';

const folder = (permalink: string) => permalink.slice(0, permalink.lastIndexOf('/'));

export default function DocItemPaginator() {
  const {permalink, previous, next} = useDoc().metadata;
  const near = (page: typeof previous) => (page && folder(page.permalink) === folder(permalink) ? page : undefined);
  return <DocPaginator previous={near(previous)} next={near(next)} />;
}
