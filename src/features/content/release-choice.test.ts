import {describe, expect, it} from 'vitest';
import type {TrustInSystem} from '../../../server/verifications/contract.ts';
import {choiceOf, chosenBy, firstChoice, releaseChoices} from './release-choice.ts';

const inSystem = (key: string, version: string | null, versions: string[]) =>
  ({system: {key, name: key.toUpperCase()}, version, versions}) as TrustInSystem;
const systems = [inSystem('new', null, []), inSystem('old', '2.8', ['2.9 beta', '2.8'])];

describe('choosing a version of a system', () => {
  it('lists the versions of all systems by name, and says which is in use', () => {
    expect(releaseChoices({systems}).map(({name}) => name)).toEqual(['OLD 2.9 beta', 'OLD 2.8, in use now']);
  });

  it('starts with the one in use, and with none where none is recorded', () => {
    expect(firstChoice({systems})).toBe('old 2.8');
    expect(firstChoice({systems: [inSystem('old', null, ['3'])]})).toBe('old 3');
    expect(firstChoice({systems: [inSystem('new', null, [])]})).toBeUndefined();
  });

  it('reads back what was chosen, spaces in a version included', () => {
    for (const chosen of [
      {system: 'old', version: '2.9 beta'},
      {system: 'a-b', version: '1'},
    ])
      expect(chosenBy(choiceOf(chosen))).toEqual(chosen);
  });
});
