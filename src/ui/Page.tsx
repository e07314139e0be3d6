/** A page of the site that is not a document: one column, one heading. */
import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import {type ReactNode, useEffect} from 'react';
import {openForPrinting} from './print.ts';

/** `up`: the list that the page is one of. */
type Props = {title: string; description: string; wide?: boolean; up?: {to: string; name: string}; children: ReactNode};

export function Page({title, description, wide = false, up, children}: Props) {
  useEffect(openForPrinting, []);
  return (
    <Layout title={title} description={description}>
      <main className={wide ? 'page page--wide' : 'page'}>
        {up && (
          <p className="crumb">
            <Link to={up.to}>{up.name}</Link>
          </p>
        )}
        <h1>{title}</h1>
        {children}
      </main>
    </Layout>
  );
}
