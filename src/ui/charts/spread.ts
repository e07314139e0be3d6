/** Moves points apart that would cover each other, each as little as it takes. */
export type Placed = {x: number; y: number};

const tries = 400;
/** Turns by the golden angle, so that every direction is tried. */
const turn = 2.399963;

/** In the order given, within a field; `apart`: the least distance between two. The first keeps its place. */
export function spread<P extends Placed>(
  points: readonly P[],
  apart: number,
  field: {left: number; right: number; top: number; bottom: number},
): (P & {at: Placed})[] {
  const placed: (P & {at: Placed})[] = [];
  for (const point of points) {
    let at: Placed = {x: point.x, y: point.y};
    for (let step = 0; step < tries && !isFree(at); step += 1) {
      const reach = Math.sqrt(step + 1) * (apart / 4);
      at = {x: point.x + reach * Math.cos(step * turn), y: point.y + reach * Math.sin(step * turn)};
    }
    placed.push({...point, at});
  }
  return placed;

  function isFree({x, y}: Placed): boolean {
    const isInside = x >= field.left && x <= field.right && y >= field.top && y <= field.bottom;
    return isInside && placed.every(({at}) => Math.hypot(at.x - x, at.y - y) >= apart);
  }
}
