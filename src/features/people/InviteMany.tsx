/** Inviting a list of people: pasted, looked over, sent; each message is then ready to pass on. */
import Link from '@docusaurus/Link';
import {useState} from 'react';
import {ManyInvitations, peopleApi} from '../../../server/people/contract.ts';
import {roleNames} from '../../../server/who/contract.ts';
import {call} from '../../api/client.ts';
import {places} from '../../places.ts';
import {ErrorSummary, SubmitButton, TextArea} from '../../ui/forms/Form.tsx';
import {newId} from '../../ui/forms/new-id.ts';
import {Success} from '../../ui/forms/Success.tsx';
import {useForm} from '../../ui/forms/useForm.ts';
import {ScrollTable} from '../../ui/ScrollTable.tsx';
import {LocalLinks} from '../mail/LocalLinks.tsx';
import {mailto} from '../mail/mailto.ts';
import type {PeopleData} from './people-data.ts';
import {type ListedPerson, readList} from './read-list.ts';

type Props = {data: PeopleData; onInvited: () => Promise<void>; onClose: () => void};
type Outcome = {
  invited: {invitation: {id: string; email: string | null}; mailed: boolean; message: {subject: string; body: string}}[];
  refused: {email: string; why: string}[];
};

export function InviteMany({data: {organisations, jobFunctions}, onInvited, onClose}: Props) {
  const [outcome, setOutcome] = useState<Outcome>();
  const known = {organisations: organisations.map(({id, name}) => ({key: id, name})), jobs: jobFunctions};
  const form = useForm({
    initial: {list: ''},
    schema: ManyInvitations,
    toInput: ({list}) => ({
      invitations: readList(list, known.organisations, known.jobs)
        .filter(({problem}) => problem === '')
        .map(({line, problem, ...person}) => ({id: newId(), ...person})),
    }),
    draft: 'invite-many',
    send: async (body) => {
      setOutcome(await call(peopleApi.inviteMany, {body}));
      form.reset();
      await onInvited();
    },
  });
  const listed = readList(form.values.list, known.organisations, known.jobs);
  const ready = listed.filter(({problem}) => problem === '').length;
  return (
    <section className="panel" aria-labelledby="invite-many">
      <h2 id="invite-many">Invite people</h2>
      <LocalLinks />
      {outcome && <Done {...outcome} />}
      <form method="post" onSubmit={form.submit} noValidate>
        <ErrorSummary {...form} />
        <TextArea
          form={form}
          name="list"
          label="One person a line"
          hint="The e-mail address is enough. You may add an organisation, a job and the word champion, with commas between, or paste rows from a spreadsheet. Names are not kept: people write their own when they join."
          rows={6}
        />
        {listed.length > 0 && <Listed people={listed} {...known} />}
        <p className="actions">
          <SubmitButton sending={form.sending}>
            {ready === 0 ? 'Invite them' : ready === 1 ? 'Invite one person' : `Invite ${ready} people`}
          </SubmitButton>
          <button type="button" className="link-button" onClick={onClose}>
            Cancel
          </button>
        </p>
      </form>
    </section>
  );
}

type Named = {key: string; name: string}[];

/** How each line was read, before anything is sent. */
function Listed({people, organisations, jobs}: {people: ListedPerson[]; organisations: Named; jobs: Named}) {
  const nameOf = (key: string | null, names: Named) => names.find((each) => each.key === key)?.name ?? 'Let them choose';
  return (
    <ScrollTable label="Who will be invited">
      <table>
        <thead>
          <tr>
            <th scope="col">Address</th>
            <th scope="col">Role</th>
            <th scope="col">Organisation</th>
            <th scope="col">Job</th>
          </tr>
        </thead>
        <tbody>
          {people.map(({line, email, role, champion, organisation, jobFunction, problem}, number) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same.
            <tr key={`${number} ${line}`}>
              <th scope="row">{email || line}</th>
              {problem === '' ? (
                <>
                  <td>
                    {roleNames[role]}
                    {champion && ', champion'}
                  </td>
                  <td>{nameOf(organisation, organisations)}</td>
                  <td>{nameOf(jobFunction, jobs)}</td>
                </>
              ) : (
                <td colSpan={3} className="field-error">
                  {problem} It is left out.
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  );
}

function Done({invited, refused}: Outcome) {
  const mailed = invited.every((each) => each.mailed);
  return (
    <>
      <Success>
        {invited.length > 0 && (
          <p>
            <strong>{invited.length === 1 ? 'One invitation is ready.' : `${invited.length} invitations are ready.`}</strong>{' '}
            {mailed ? (
              'They are on their way by e-mail.'
            ) : (
              <>
                This site sends no e-mail: open each in your own, or copy it from the <Link to={places.outbox.to}>outbox</Link>,
                where they wait for you.
              </>
            )}
          </p>
        )}
      </Success>
      {!mailed && (
        <ul className="plain">
          {invited.map(({invitation: {id, email}, message}) => (
            <li key={id}>
              <a href={mailto({recipient: email ?? '', ...message})}>Open the message for {email} in my e-mail</a>
            </li>
          ))}
        </ul>
      )}
      {refused.length > 0 && (
        <div className="notice notice--warn">
          <p>Not invited:</p>
          <ul>
            {refused.map(({email, why}) => (
              <li key={email}>
                {email}: {why}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
