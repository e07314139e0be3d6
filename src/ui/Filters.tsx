/** Filters of a list as links, so that the address says what is shown and the back button works. */
import Link from '@docusaurus/Link';
import {useLocation} from '@docusaurus/router';
import {usePluginData} from '@docusaurus/useGlobalData';
import type {ReactNode} from 'react';
import type {QuizzesData} from '../plugins/quizzes/index.ts';

type FilterProps = {name: string; label: string; choices: readonly {value: string; name: string}[]};

/** What the address asks for, as the contract takes it. */
export function useFilter<Name extends string>(names: readonly Name[]): Partial<Record<Name, string>> {
  const asked = new URLSearchParams(useLocation().search);
  return Object.fromEntries(names.flatMap((name) => (asked.get(name) ? [[name, asked.get(name)]] : []))) as Partial<
    Record<Name, string>
  >;
}

/** What one part of the address says, and the address with another choice. */
function useChoice(name: string) {
  const {pathname, search} = useLocation();
  const current = new URLSearchParams(search).get(name) ?? '';
  const to = (value: string) => {
    const query = new URLSearchParams(search);
    // Another choice begins at the first page.
    query.delete('page');
    if (value === '') query.delete(name);
    else query.set(name, value);
    return query.size === 0 ? pathname : `${pathname}?${query}`;
  };
  return {current, to};
}

/** `none`: what it is called where nothing is chosen. */
export function Filter({name, label, choices, none = 'All'}: FilterProps & {none?: string}) {
  const {current, to} = useChoice(name);
  return (
    <nav className="filters" aria-label={label}>
      <span>{label}</span>
      {[{value: '', name: none}, ...choices].map((choice) => (
        <Link key={choice.value} to={to(choice.value)} aria-current={choice.value === current ? 'true' : undefined}>
          {choice.name}
        </Link>
      ))}
    </nav>
  );
}

const countOf = (counts: Record<string, number>, value: string): number =>
  value === '' ? Object.values(counts).reduce((sum, each) => sum + each, 0) : (counts[value] ?? 0);

/** The choice that people make most, in sight, with how many there are of each, where that is known. */
export function FilterTabs({name, label, choices, counts}: FilterProps & {counts: Record<string, number> | undefined}) {
  const {current, to} = useChoice(name);
  const some = choices.filter(({value}) => counts === undefined || counts[value] !== undefined || value === current);
  return (
    <nav className="filter-tabs" aria-label={label}>
      <ul className="chips">
        {[{value: '', name: 'All'}, ...some].map((choice) => (
          <li key={choice.value}>
            <Link to={to(choice.value)} aria-current={choice.value === current ? 'true' : undefined}>
              {choice.name}
              {counts && <span className="facts">{countOf(counts, choice.value)}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function useCompetencies(): {value: string; name: string}[] {
  const {competencies} = usePluginData('waymark-quizzes') as QuizzesData;
  return competencies.map(({key, name}) => ({value: key, name}));
}

export function CompetencyFilter() {
  return <Filter name="competency" label="Subject" choices={useCompetencies()} />;
}

/** Out of the way until somebody wants to choose. */
export function Filters({active, children}: {active: boolean; children: ReactNode}) {
  return (
    <details className="filter-more" open={active}>
      <summary>More filters</summary>
      {children}
    </details>
  );
}
