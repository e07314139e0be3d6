/** Everyone with an account. */

import {useState} from 'react';
import {roleNames} from '../../../server/who/contract.ts';
import {byName} from '../../ui/format/by-name.ts';
import {ScrollTable} from '../../ui/ScrollTable.tsx';
import {ChangePerson} from './ChangePerson.tsx';
import type {PeopleData} from './people-data.ts';

const pageSize = 25;

export function PeopleTable({data, onChange}: {data: PeopleData; onChange: () => Promise<void>}) {
  const [changing, setChanging] = useState<string>();
  const [wanted, setWanted] = useState('');
  const [most, setMost] = useState(pageSize);
  const {people, organisations, jobFunctions} = data;
  const organisation = (id: string | null) => organisations.find((each) => each.id === id)?.name ?? 'Not set';
  const jobFunction = (key: string | null) => jobFunctions.find((each) => each.key === key)?.name ?? 'Not set';
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = people.toSorted(byName).filter((each) => {
    const text =
      `${roleNames[each.role]} ${each.champion ? 'champion' : ''} ${each.name} ${each.email} ${organisation(each.organisation)} ${jobFunction(each.jobFunction)} ${each.suspended ? 'suspended' : 'active'}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const person = people.find(({id}) => id === changing);
  return (
    <section aria-labelledby="accounts">
      <h2 id="accounts">Accounts</h2>
      <div className="field">
        <label htmlFor="people-filter">Find a person</label>
        <span className="hint" id="people-filter-hint">
          By name, address, role, organisation or job function, or “suspended”.
        </span>
        <input
          id="people-filter"
          className="input"
          aria-describedby="people-filter-hint"
          autoComplete="off"
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
      </div>
      <p role="status">{countOf(shown.length, people.length)}</p>
      {person && (
        <ChangePerson
          key={`${person.id}-${person.version}`}
          person={person}
          data={data}
          onChange={onChange}
          onClose={() => {
            document.getElementById(`change-${person.id}`)?.focus();
            setChanging(undefined);
          }}
        />
      )}
      <ScrollTable label="Table of accounts">
        <table>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Role</th>
              <th scope="col">Organisation</th>
              <th scope="col">Job function</th>
              <th scope="col">State</th>
              <th scope="col">
                <span className="visually-hidden">Action</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, most).map((each) => (
              <tr key={each.id}>
                <th scope="row">
                  {each.name}
                  <small>{each.email}</small>
                </th>
                <td>
                  {roleNames[each.role]}
                  {each.champion && ', champion'}
                </td>
                <td>{organisation(each.organisation)}</td>
                <td>{jobFunction(each.jobFunction)}</td>
                <td>{each.suspended ? 'Suspended' : 'Active'}</td>
                <td>
                  <button
                    type="button"
                    className="button button--quiet"
                    id={`change-${each.id}`}
                    aria-label={`Change ${each.name}`}
                    onClick={() => setChanging(each.id)}
                  >
                    Change
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
      {shown.length > most && (
        <p>
          <button type="button" className="button button--quiet" onClick={() => setMost(most + pageSize)}>
            Show {Math.min(pageSize, shown.length - most)} more
          </button>
        </p>
      )}
    </section>
  );
}

function countOf(shown: number, all: number): string {
  if (all === 1) return 'One person';
  if (shown === all) return `${all} people`;
  return shown === 0 ? `Nobody of ${all} people fits. Try fewer letters.` : `${shown} of ${all} people`;
}
