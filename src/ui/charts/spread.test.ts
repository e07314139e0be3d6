import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {spread} from './spread.ts';

const field = {left: 0, right: 300, top: 0, bottom: 200};

describe('spread', () => {
  it('leaves points that are apart where they are', () => {
    const points = [
      {x: 10, y: 10},
      {x: 100, y: 100},
    ];
    expect(spread(points, 20, field)).toEqual(points.map((point) => ({...point, at: point})));
  });

  it('has no two of fourteen cover each other, wherever they are, and none outside', () => {
    const point = fc.record({x: fc.integer({min: 0, max: 300}), y: fc.integer({min: 0, max: 200})});
    fc.assert(
      fc.property(fc.array(point, {maxLength: 14}), (points) => {
        const placed = spread(points, 18, field);
        for (const [index, {at}] of placed.entries()) {
          expect(at.x >= 0 && at.x <= 300 && at.y >= 0 && at.y <= 200).toBe(true);
          for (const other of placed.slice(0, index))
            expect(Math.hypot(at.x - other.at.x, at.y - other.at.y)).toBeGreaterThanOrEqual(18);
        }
      }),
    );
  });
});
