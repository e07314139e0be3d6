/** Invitations that nobody has used yet. */
import {useState} from 'react';
import {peopleApi} from '../../../server/people/contract.ts';
import {roleNames} from '../../../server/who/contract.ts';
import {call, Failure} from '../../api/client.ts';
import {Confirm} from '../../ui/Confirm.tsx';
import {CopyLink} from '../../ui/CopyLink.tsx';
import {formatDate} from '../../ui/format/dates.ts';
import type {PeopleData} from './people-data.ts';

type Done = {id: string; link?: string; problem?: string};

export function OpenInvitations({
  data: {invitations, organisations},
  onChange,
}: {
  data: PeopleData;
  onChange: () => Promise<void>;
}) {
  const [done, setDone] = useState<Done>();
  const nameOf = (key: string) => organisations.find(({id}) => id === key)?.name ?? key;
  if (invitations.length === 0) return null;

  async function act(id: string, action: () => Promise<Done>): Promise<void> {
    setDone(
      await action().catch((error: unknown) => ({
        id,
        problem: error instanceof Failure ? error.message : 'That did not work. Try again.',
      })),
    );
    await onChange();
  }

  return (
    <section aria-labelledby="open-invitations">
      <h2 id="open-invitations">Open invitations</h2>
      <ul className="lines">
        {invitations.map(({id, email, role, champion, organisation, expiresAt}) => (
          <li key={id}>
            <strong>{email}</strong>
            <span className="facts">
              {roleNames[role]}
              {champion && ', champion'}
              {organisation && ` · ${nameOf(organisation)}`} ·{' '}
              {new Date(expiresAt) > new Date() ? `works until ${formatDate(expiresAt)}` : `ran out on ${formatDate(expiresAt)}`}
            </span>
            <span className="actions">
              <button
                type="button"
                className="button button--quiet"
                onClick={() => act(id, async () => ({id, link: (await call(peopleApi.renewInvitation, {params: {id}})).link}))}
                aria-label={`Make a new link for ${email}`}
              >
                New link
              </button>
              <Confirm
                label={
                  <>
                    Withdraw<span className="visually-hidden"> the invitation for {email}</span>
                  </>
                }
                question="The link stops working."
                yes="Withdraw the invitation"
                no="Cancel"
                onYes={async () => {
                  await call(peopleApi.withdrawInvitation, {params: {id}});
                  await onChange();
                }}
              />
            </span>
            {done?.id === id && done.link && (
              <CopyLink key={done.link} link={done.link} label="New link; the old one no longer works" />
            )}
            {done?.id === id && done.problem && <p role="alert">{done.problem}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
