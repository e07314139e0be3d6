/** A page of the site that is not a document: one column, one heading. */
import Layout from '@theme/Layout';
import {type ReactNode, useEffect} from 'react';
import {openForPrinting} from './print.ts';

type Props = {title: string; description: string; wide?: boolean; children: ReactNode};

export function Page({title, description, wide = false, children}: Props) {
  useEffect(openForPrinting, []);
  return (
    <Layout title={title} description={description}>
      <main className={wide ? 'page page--wide' : 'page'}>
        <h1>{title}</h1>
        {children}
      </main>
    </Layout>
  );
}
