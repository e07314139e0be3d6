/** A news post stands where every other page does. */
import type {Props} from '@theme/BlogLayout';
import Layout from '@theme/Layout';

export default function BlogLayout({sidebar: _sidebar, toc: _toc, children, ...page}: Props) {
  return (
    <Layout {...page}>
      <main className="page">{children}</main>
    </Layout>
  );
}
