/** The powers beside each other: one table where there is room and on paper, one power with another on a phone. */
import useIsBrowser from '@docusaurus/useIsBrowser';
import {Printer} from 'lucide-react';
import {useId, useState} from 'react';
import {printOnly} from '../../../ui/print.ts';
import {ScrollTable} from '../../../ui/ScrollTable.tsx';

export type PowerTable = {
  /** What is said of each, in this order. */
  points: string[];
  /** `id`: of the heading that says more. */
  powers: {id: string; name: string; law: string; says: string[]}[];
};

export function Powers({table}: {table: PowerTable}) {
  // Without JavaScript the table is there on a phone as well, and scrolls.
  const isBrowser = useIsBrowser();
  return (
    <div className={isBrowser ? 'powers powers--chosen' : 'powers'} data-search="off">
      <Whole table={table} />
      {isBrowser && <Pair table={table} />}
      <p className="actions not-printed">
        <button type="button" className="tool" onClick={() => printOnly('powers')}>
          <Printer aria-hidden size={18} /> Print the table
        </button>
      </p>
    </div>
  );
}

function Whole({table: {points, powers}}: {table: PowerTable}) {
  return (
    <div className="powers-whole">
      <p>As the law stood. Each name leads to the whole test.</p>
      <ScrollTable label="The powers side by side">
        <table>
          <thead>
            <tr>
              <th scope="col">Power</th>
              {points.map((point) => (
                <th key={point} scope="col">
                  {point}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {powers.map(({id, name, law, says}) => (
              <tr key={id}>
                <th scope="row">
                  <a href={`#${id}`}>{name}</a>
                  <small>{law}</small>
                </th>
                {says.map((said, at) => (
                  <td key={points[at]}>{said}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
    </div>
  );
}

function Pair({table: {points, powers}}: {table: PowerTable}) {
  const [chosen, setChosen] = useState({first: powers[0]?.id ?? '', second: ''});
  const first = powers.find(({id}) => id === chosen.first);
  const second = powers.find(({id}) => id === chosen.second);
  const shown = [first, second].filter((power) => power !== undefined);
  return (
    <div className="powers-pair not-printed">
      <Choice label="Power" value={chosen.first} powers={powers} onChoose={(id) => setChosen({...chosen, first: id})} />
      <Choice
        label="Compare with"
        value={chosen.second}
        powers={powers.filter(({id}) => id !== chosen.first)}
        none="None"
        onChoose={(id) => setChosen({...chosen, second: id})}
      />
      <div role="group" aria-live="polite" aria-label={shown.map(({name}) => name).join(' and ')}>
        {points.map((point, at) => (
          <section key={point}>
            <h3>{point}</h3>
            {shown.map(({id, name, says}) => (
              <p key={id}>
                {shown.length > 1 && <strong>{name}: </strong>}
                {says[at]}
              </p>
            ))}
          </section>
        ))}
        <p>
          {shown.map(({id, name, law}) => (
            <span key={id}>
              <a href={`#${id}`}>The whole test: {name}</a> ({law}){' '}
            </span>
          ))}
        </p>
      </div>
    </div>
  );
}

type ChoiceProps = {
  label: string;
  value: string;
  powers: PowerTable['powers'];
  /** What choosing nothing is called, where one may. */
  none?: string;
  onChoose: (id: string) => void;
};

function Choice({label, value, powers, none, onChoose}: ChoiceProps) {
  const id = useId();
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="input" value={value} onChange={(event) => onChoose(event.target.value)}>
        {none && <option value="">{none}</option>}
        {powers.map((power) => (
          <option key={power.id} value={power.id}>
            {power.name}
          </option>
        ))}
      </select>
    </p>
  );
}
