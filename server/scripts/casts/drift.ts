/** Where a product differs from the screencast that was made of it. Pure. */
import type {Seen} from './manifest.ts';

/** CSS pixels by which a target may move, or grow, before the film shows the wrong place. */
const mayMove = 6;

export type Drift = {step: string; target: string; what: 'steps' | 'target' | 'place' | 'tree'; expected: string; found: string};

const inWords = ({x, y, width, height}: Seen['box']): string => `${x}, ${y}, ${width} × ${height}`;

/** The first difference of each step; several of one step have one cause. */
export function driftOf(
  recorded: readonly {id: string; seen: readonly Seen[]}[],
  now: readonly {id: string; seen: readonly Seen[]}[],
): Drift[] {
  const ids = (steps: readonly {id: string}[]) => steps.map(({id}) => id).join(', ');
  if (ids(recorded) !== ids(now)) return [{step: '', target: '', what: 'steps', expected: ids(recorded), found: ids(now)}];
  return recorded.flatMap(({id, seen}, at) => {
    const found = now[at]?.seen ?? [];
    for (const [number, was] of seen.entries()) {
      const is = found[number];
      const say = (what: Drift['what'], expected: string, instead: string): Drift[] => [
        {step: id, target: was.target, what, expected, found: instead},
      ];
      if (is === undefined || is.target !== was.target) return say('target', was.target, is?.target ?? 'nothing');
      if (is.tree !== was.tree) return say('tree', was.tree, is.tree);
      const moved = (['x', 'y', 'width', 'height'] as const).some((side) => Math.abs(is.box[side] - was.box[side]) > mayMove);
      if (moved) return say('place', inWords(was.box), inWords(is.box));
    }
    return found.length > seen.length
      ? [
          {
            step: id,
            target: found[seen.length]?.target ?? '',
            what: 'target',
            expected: 'nothing',
            found: found[seen.length]?.target ?? '',
          },
        ]
      : [];
  });
}
