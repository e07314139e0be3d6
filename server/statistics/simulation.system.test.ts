import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {type Setting, simulate, simulationFile} from '../testing/needs/simulation.ts';

describe('knowledgeByGroup', () => {
  const table: Setting[] = JSON.parse(readFileSync(simulationFile, 'utf8'));

  it('holds what it says where the truth is known, as the page about the method has it', () => {
    expect(simulate(({organisations}) => organisations === 11)).toEqual(table.filter(({organisations}) => organisations === 11));
    for (const {coverage} of table) expect(coverage).toBeGreaterThanOrEqual(0.87);
  });

  it('is nearer the truth than counting those who passed, but for three tiny organisations that nearly all know it', () => {
    const farther = table.filter(({errorEstimated, errorPassed}) => errorEstimated > errorPassed);
    expect(farther.map(({share, organisations}) => [share, organisations])).toEqual([[0.95, 3]]);
  });
});
