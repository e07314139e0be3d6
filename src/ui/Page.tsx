/** A page of the site that is not a document: one column, one heading. */
import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import {type ReactNode, useEffect} from 'react';
import {openForPrinting} from './print.ts';

/** `up`: the list that the page is one of. `chosen`: what a list was narrowed to, for the title of the window. */
type Props = {
  title: string;
  chosen?: readonly (string | undefined)[];
  description: string;
  wide?: boolean;
  up?: {to: string; name: string} | undefined;
  children: ReactNode;
};

export function Page({title, chosen = [], description, wide = false, up, children}: Props) {
  useEffect(openForPrinting, []);
  return (
    <Layout title={[chosen.filter(Boolean).join(', '), title].filter(Boolean).join(' – ')} description={description}>
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
