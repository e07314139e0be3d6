/** Who helps you: one's own organisation first, then all of them; for everybody, signed in or not. */
import Link from '@docusaurus/Link';
import type {Helpers, HelpersOf} from '../../../server/helpers/contract.ts';
import {helperRoles} from '../../../server/helpers/roles.shared.ts';
import {places} from '../../places.ts';
import {ContactText} from '../../ui/ContactText.tsx';
import {Loading} from '../../ui/Loading.tsx';
import {NeedsScript} from '../../ui/NeedsScript.tsx';
import {Page} from '../../ui/Page.tsx';
import {Contacts} from './Contacts.tsx';
import {useHelpers} from './useHelpers.ts';

export default function HelpPage() {
  const state = useHelpers();
  return (
    <Page title="Who helps you" description="Your champion, your local administrator and the coordinator, and how to reach them.">
      <p className="lead">
        Your champion shows you how something is done. Your local administrator looks after accounts, access and passwords.
      </p>
      <NeedsScript />
      <Loading state={state}>{(helpers) => <Everybody {...helpers} />}</Loading>
      <h2>Other ways</h2>
      <ul>
        <li>
          <Link to="/questions/ask">Ask a question</Link>: a champion or the coordinator answers, in the open
        </li>
        <li>
          <Link to="/suggestions/new?kind=fault">Report a fault</Link>
        </li>
        <li>
          <a href="/anonymous/suggestion">Raise something without your name</a>
        </li>
      </ul>
    </Page>
  );
}

function Everybody({organisations, own, contact}: Helpers) {
  const mine = organisations.find(({organisation}) => organisation === own);
  const others = organisations.filter(({organisation}) => organisation !== own);
  return (
    <>
      {mine && <Organisation {...mine} own />}
      <section aria-labelledby="the-coordinator">
        <h2 id="the-coordinator">The coordinator of this site</h2>
        <p className="contact">
          {contact === '' ? 'How to reach the coordinator is not said yet.' : <ContactText text={contact} />}
        </p>
      </section>
      <h2>{mine ? 'Other organisations' : 'By organisation'}</h2>
      <div className="organisations">
        {others.map((each) => (
          <Organisation key={each.organisation} {...each} />
        ))}
      </div>
    </>
  );
}

function Organisation({name, helpers, mayChange, own = false}: HelpersOf & {own?: boolean}) {
  return (
    <section className={own ? 'panel' : undefined} aria-label={name}>
      {own ? <h2>{name}</h2> : <h3>{name}</h3>}
      {helpers.length > 0 ? (
        <Contacts helpers={helpers} />
      ) : (
        <p className="facts">
          No {helperRoles.champion.name.toLowerCase()} or {helperRoles.administrator.name.toLowerCase()} is entered yet.
        </p>
      )}
      {mayChange && (
        <p>
          <Link to={places.helpers.to}>Change this</Link>
        </p>
      )}
    </section>
  );
}
