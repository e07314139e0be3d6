import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {simulate, simulationFile} from '../testing/needs-simulation.ts';

describe('estimateShares', () => {
  it('holds what it says where the truth is known, as the page about the method has it', () => {
    const table = simulate();
    expect(table).toEqual(JSON.parse(readFileSync(simulationFile, 'utf8')));
    for (const {coverage, errorEstimated, errorRaw} of table) {
      expect(coverage).toBeGreaterThanOrEqual(0.87);
      expect(errorEstimated).toBeLessThan(errorRaw);
    }
  });
});
