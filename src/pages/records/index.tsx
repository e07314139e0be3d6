/** For a champion: who of their organisation is current in what. */
import {useState} from 'react';
import type * as z from 'zod';
import {type ColleagueState, recordsApi} from '../../../server/records/contract.ts';
import {call} from '../../api/client.ts';
import {Gate} from '../../components/Gate.tsx';
import {Loading} from '../../components/Loading.tsx';
import {Page} from '../../components/Page.tsx';
import {useLoaded} from '../../components/useLoaded.ts';

type Records = z.output<typeof recordsApi.organisation.answer>;
type Tier = 'basic' | 'enhanced';

const read = () => call(recordsApi.organisation, {});

const stateNames: Record<ColleagueState, string> = {
  current: 'Current',
  refresh: 'Current, refresher waits',
  'expires-soon': 'Current, ends within 30 days',
  expired: 'Expired',
  'not-yet': 'Not yet',
  'not-needed': '–',
};

export default function RecordsPage() {
  return (
    <Page wide title="Training record" description="Who of your organisation is current in what.">
      <Gate to="see the training record of your organisation" may={({champion}) => champion}>
        {() => <Content />}
      </Gate>
    </Page>
  );
}

function Content() {
  const {state} = useLoaded(read);
  return (
    <Loading state={state}>
      {(records) => (
        <>
          <p className="lead">{records.organisation}</p>
          {!records.named ? (
            <p>The coordinator has turned names off, so nobody is listed here. Numbers of people are under Training needs.</p>
          ) : records.people.length === 0 ? (
            <p>Nobody of your organisation has an account yet. The coordinator invites people.</p>
          ) : (
            <Table records={records} />
          )}
        </>
      )}
    </Loading>
  );
}

function Table({records: {competencies, people}}: {records: Records}) {
  const [tier, setTier] = useState<Tier>('basic');
  const columns = competencies.map((each, index) => ({...each, index})).filter((each) => each.tier === tier);
  return (
    <>
      <p>
        It is here so that you can offer help. It holds no scores, and it is not performance management. Everybody is told, before
        they take a quiz, that you may see this.
      </p>
      <div className="field">
        <label htmlFor="records-tier">Tier</label>
        <select id="records-tier" className="input" value={tier} onChange={(event) => setTier(event.target.value as Tier)}>
          <option value="basic">Basic</option>
          <option value="enhanced">Enhanced</option>
        </select>
      </div>
      <div className="table-scroll" role="region" aria-label="Training record" tabIndex={0}>
        <table>
          <caption>“Not yet” is: not taken, or below the standard. A dash is: the job does not ask for it.</caption>
          <thead>
            <tr>
              <th scope="col">Person</th>
              <th scope="col">Job function</th>
              {columns.map(({key, name}) => (
                <th scope="col" key={key}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map(({name, jobFunction, states}, row) => (
              // Two colleagues may have one name.
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown.
              <tr key={row}>
                <th scope="row">{name}</th>
                <td>{jobFunction ?? 'Not set'}</td>
                {columns.map(({key, index}) => (
                  <td key={key}>{stateNames[states[index] ?? 'not-needed']}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
