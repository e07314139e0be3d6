/** The coordinator's People page: invite one person, see who is here, change or suspend. */
import {useLocation} from '@docusaurus/router';
import {useState} from 'react';
import {peopleApi} from '../../../server/people/contract.ts';
import {together} from '../../api/shared.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';
import {places} from '../../places.ts';
import {Gate} from '../../ui/Gate.tsx';
import {Loading} from '../../ui/Loading.tsx';
import {Page} from '../../ui/Page.tsx';
import {useSetUpCrumb} from '../set-up/useSetUpCrumb.ts';
import {InviteForm} from './InviteForm.tsx';
import {InviteMany} from './InviteMany.tsx';
import {OpenInvitations} from './OpenInvitations.tsx';
import {PeopleTable} from './PeopleTable.tsx';
import type {PeopleData} from './people-data.ts';

export default function People() {
  return (
    <Page title="People" up={useSetUpCrumb()} description="Accounts and invitations." wide>
      <Gate place={places.people}>{() => <Content />}</Gate>
    </Page>
  );
}

function Content() {
  const {state, reload} = useEndpoint(peopleApi.list, {});
  const choices = useEndpoint(peopleApi.choices, {});
  const {hash} = useLocation();
  const [inviting, setInviting] = useState<'one' | 'many' | undefined>(hash === '#invite' ? 'many' : undefined);
  return (
    <Loading state={together({list: state, choices: choices.state})}>
      {(loaded) => {
        const data: PeopleData = {...loaded.list, ...loaded.choices};
        return (
          <>
            {inviting === 'one' && <InviteForm data={data} onInvited={reload} onClose={() => setInviting(undefined)} />}
            {inviting === 'many' && <InviteMany data={data} onInvited={reload} onClose={() => setInviting(undefined)} />}
            {inviting === undefined && (
              <p className="actions">
                <button type="button" className="button" onClick={() => setInviting('many')}>
                  Invite people
                </button>
                <button type="button" className="button button--quiet" onClick={() => setInviting('one')}>
                  Invite one person
                </button>
              </p>
            )}
            <OpenInvitations data={data} onChange={reload} />
            <PeopleTable data={data} onChange={reload} />
          </>
        );
      }}
    </Loading>
  );
}
