/** The coordinator's People page: invite one person, see who is here, change or suspend. */
import {useState} from 'react';
import {peopleApi} from '../../../server/people/contract.ts';
import {call} from '../../api/client.ts';
import {Gate} from '../../components/Gate.tsx';
import {Loading} from '../../components/Loading.tsx';
import {Page} from '../../components/Page.tsx';
import {useLoaded} from '../../components/useLoaded.ts';
import {InviteForm} from './_components/InviteForm.tsx';
import {OpenInvitations} from './_components/OpenInvitations.tsx';
import {PeopleTable} from './_components/PeopleTable.tsx';
import type {PeopleData} from './_components/people-data.ts';

const read = async (): Promise<PeopleData> => {
  const [list, choices] = await Promise.all([call(peopleApi.list, {}), call(peopleApi.choices, {})]);
  return {...list, ...choices};
};

export default function People() {
  return (
    <Page title="People" description="Accounts and invitations." wide>
      <Gate to="see who has an account" may={({role}) => role === 'coordinator'}>
        {() => <Content />}
      </Gate>
    </Page>
  );
}

function Content() {
  const {state, reload} = useLoaded(read);
  const [inviting, setInviting] = useState(false);
  return (
    <Loading state={state}>
      {(data) => (
        <>
          {inviting ? (
            <InviteForm data={data} onInvited={reload} onClose={() => setInviting(false)} />
          ) : (
            <p>
              <button type="button" className="button" onClick={() => setInviting(true)}>
                Invite a person
              </button>
            </p>
          )}
          <OpenInvitations data={data} onChange={reload} />
          <PeopleTable data={data} onChange={reload} />
        </>
      )}
    </Loading>
  );
}
