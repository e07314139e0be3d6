/** How the service itself is, for whoever cannot look at the server. */
import {CircleAlert, CircleCheck} from 'lucide-react';
import type {ReactNode} from 'react';
import type {Overview} from '../../../server/overview/contract.ts';

export function Service({mail, https, pages}: NonNullable<Overview['service']>) {
  return (
    <section aria-labelledby="service">
      <h2 id="service">The service</h2>
      <ul className="plain service">
        <Line good={mail}>
          {mail
            ? 'Mail goes out by itself.'
            : 'No mail server: you pass messages on from the outbox. Answers are marked on the site.'}
        </Line>
        {https && <Line good>The connection is encrypted (HTTPS).</Line>}
        <Line good>The search knows {pages} pages.</Line>
      </ul>
    </section>
  );
}

function Line({good, children}: {good: boolean; children: ReactNode}) {
  const Icon = good ? CircleCheck : CircleAlert;
  return (
    <li className={good ? 'service-good' : 'service-look'}>
      <Icon aria-hidden size={20} /> <span>{children}</span>
    </li>
  );
}
