/** Choosing a version of a system in one list. */
import type {ContentPage, TrustInSystem} from '../../../server/verifications/contract.ts';

type Chosen = {system: string; version: string};

/** A system's key has no space in it. */
export const choiceOf = ({system, version}: Chosen): string => `${system} ${version}`;
export function chosenBy(value: string): Chosen {
  const [system = '', ...version] = value.split(' ');
  return {system, version: version.join(' ')};
}

/** Every recorded version of the systems in use, the reader's own system first, with which is in use now. */
export const releaseChoices = ({systems}: Pick<ContentPage, 'systems'>): {value: string; name: string}[] =>
  systems.flatMap(({system, version, versions}) =>
    versions.map((each) => ({
      value: choiceOf({system: system.key, version: each}),
      name: `${system.name} ${each}${each === version ? ', in use now' : ''}`,
    })),
  );

/** The version in use of the reader's own system, or the first there is. */
export function firstChoice({systems}: Pick<ContentPage, 'systems'>): string | undefined {
  const inUse = systems.find(({version}) => version !== null) as (TrustInSystem & {version: string}) | undefined;
  return inUse ? choiceOf({system: inUse.system.key, version: inUse.version}) : releaseChoices({systems})[0]?.value;
}
