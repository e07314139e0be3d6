/** A page that does not know who reads it. When it is left, the rest of the site asks again who is signed in. */
import {type ReactNode, useEffect} from 'react';
import {askSession} from '../../api/session.ts';
import {NeedsScript} from '../../ui/NeedsScript.tsx';
import {Page} from '../../ui/Page.tsx';

export function ForgetfulPage({title, description, children}: {title: string; description: string; children: ReactNode}) {
  useEffect(() => () => void askSession(), []);
  return (
    <Page title={title} description={description}>
      <NeedsScript />
      {children}
    </Page>
  );
}
