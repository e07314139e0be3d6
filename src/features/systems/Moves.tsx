/** Since when each organisation uses which system. */
import {useState} from 'react';
import {type System, systemsApi} from '../../../server/systems/contract.ts';
import {call} from '../../api/client.ts';
import {refresh} from '../../api/shared.ts';
import {formatDay} from '../../ui/format/dates.ts';
import {DayField, ErrorSummary, SelectField, SubmitButton} from '../../ui/forms/Form.tsx';
import {isoDayOrNull} from '../../ui/forms/read-day.ts';
import {useForm} from '../../ui/forms/useForm.ts';
import {ScrollTable} from '../../ui/ScrollTable.tsx';

type Uses = {organisation: string; name: string; system: string; uses: {system: string; since: string}[]};
type Props = {systems: readonly System[]; organisations: readonly Uses[]};

export function Moves({systems, organisations}: Props) {
  const [said, setSaid] = useState('');
  const nameOf = (key: string) => systems.find((system) => system.key === key)?.shortName ?? key;
  return (
    <section aria-labelledby="moves">
      <h2 id="moves">Who uses which</h2>
      <p>An organisation that says nothing is taken to use the one that has been in use longest.</p>
      <ScrollTable label="Which organisation uses which system">
        <table>
          <thead>
            <tr>
              <th scope="col">Organisation</th>
              <th scope="col">Uses now</th>
              <th scope="col">What it said</th>
            </tr>
          </thead>
          <tbody>
            {organisations.map(({organisation, name, system, uses}) => (
              <tr key={organisation}>
                <th scope="row">{name}</th>
                <td>{system}</td>
                <td>{uses.map((use) => `${nameOf(use.system)} from ${formatDay(use.since)}`).join('; ') || 'Nothing yet'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
      <MoveForm systems={systems} organisations={organisations} onSaid={setSaid} />
      <p role="status">{said}</p>
    </section>
  );
}

function MoveForm({systems, organisations, onSaid}: Props & {onSaid: (said: string) => void}) {
  const form = useForm({
    initial: {organisation: organisations[0]?.organisation ?? '', system: systems.at(-1)?.key ?? '', since: ''},
    schema: systemsApi.use.body,
    toInput: ({since}) => ({since: isoDayOrNull(since)}),
    send: async (body) => {
      const {organisation, system} = form.values;
      await call(systemsApi.use, {params: {organisation, key: system}, body});
      await refresh('/api/systems');
      const [who, which] = [
        organisations.find((each) => each.organisation === organisation)?.name,
        systems.find(({key}) => key === system)?.shortName,
      ];
      onSaid(
        body.since === null
          ? `Taken back: ${who} has said nothing about ${which} any more.`
          : `Saved: ${who} uses ${which} from ${formatDay(body.since)}.`,
      );
    },
  });
  if (organisations.length === 0) return <p>You belong to no organisation. The coordinator can say where you belong.</p>;
  return (
    <form
      className="panel"
      method="post"
      onSubmit={form.submit}
      noValidate
      aria-label="Say since when an organisation uses a system"
    >
      <ErrorSummary {...form} />
      <SelectField
        form={form}
        name="organisation"
        label="Organisation"
        choices={organisations.map(({organisation, name}) => ({value: organisation, name}))}
      />
      <SelectField
        form={form}
        name="system"
        label="System"
        choices={systems.map(({key, shortName}) => ({value: key, name: shortName}))}
      />
      <DayField
        form={form}
        name="since"
        label="From"
        hint="The first day it works with it. A day to come waits until then. Empty takes it back."
      />
      <SubmitButton sending={form.sending}>Save</SubmitButton>
    </form>
  );
}
