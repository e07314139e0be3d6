/** A field that two lines part into four corners, with numbered points in it; the numbers are those of the table beside it. */
import {spread} from './spread.ts';

export type Axis = {
  name: string;
  from: number;
  to: number;
  /** Where the line stands that parts low from high. */
  line: number;
  lowest: string;
  highest: string;
};
export type Point = {number: number; x: number; y: number};
type Props = {
  x: Axis;
  y: Axis;
  points: readonly Point[];
  /** Top left, top right, bottom left, bottom right. */
  corners: readonly [string, string, string, string];
  /** The corner that deserves a look, shaded. */
  shaded: 'top-left' | 'bottom-right';
  /** What one sees, for those who do not. */
  summary: string;
};

/** Around it, where no point can cover them, stand the corners' names and the axes'. */
const [left, right, top, bottom] = [20, 340, 20, 280];
const radius = 8;

export function Scatter({x, y, points, corners, shaded, summary}: Props) {
  const across = (value: number) => left + ((value - x.from) / (x.to - x.from)) * (right - left);
  const up = (value: number) => bottom - ((value - y.from) / (y.to - y.from)) * (bottom - top);
  const inside = {left: left + radius, right: right - radius, top: top + radius, bottom: bottom - radius};
  const placed = spread(
    points.map(({number, ...point}) => ({number, x: across(point.x), y: up(point.y)})),
    2 * radius + 1,
    inside,
  );
  const [topLeft, topRight, bottomLeft, bottomRight] = corners;
  return (
    <figure className="scatter">
      <svg viewBox="0 0 350 320" role="img" aria-label={summary}>
        <rect className="scatter-ground" x={left} y={top} width={right - left} height={bottom - top} />
        {shaded === 'top-left' ? (
          <rect className="scatter-shaded" x={left} y={top} width={across(x.line) - left} height={up(y.line) - top} />
        ) : (
          <rect
            className="scatter-shaded"
            x={across(x.line)}
            y={up(y.line)}
            width={right - across(x.line)}
            height={bottom - up(y.line)}
          />
        )}
        <line className="scatter-line" x1={across(x.line)} x2={across(x.line)} y1={top} y2={bottom} />
        <line className="scatter-line" x1={left} x2={right} y1={up(y.line)} y2={up(y.line)} />
        <text x={left} y={top - 6}>
          {topLeft}
        </text>
        <text x={right} y={top - 6} textAnchor="end">
          {topRight}
        </text>
        <text x={left} y={bottom + 15}>
          {bottomLeft}
        </text>
        <text x={right} y={bottom + 15} textAnchor="end">
          {bottomRight}
        </text>
        {placed.map(({number, x: trueX, y: trueY, at}) => (
          <g key={number}>
            <line className="scatter-leader" x1={trueX} x2={at.x} y1={trueY} y2={at.y} />
            <circle className="scatter-point" cx={at.x} cy={at.y} r={radius} />
            <text className="scatter-number" x={at.x} y={at.y + 4} textAnchor="middle">
              {number}
            </text>
          </g>
        ))}
        <text x={left} y={bottom + 33}>
          {x.lowest}
        </text>
        <text x={(left + right) / 2} y={bottom + 33} textAnchor="middle">
          {x.name} →
        </text>
        <text x={right} y={bottom + 33} textAnchor="end">
          {x.highest}
        </text>
        <text transform={`translate(${left - 6} ${bottom}) rotate(-90)`}>{y.lowest}</text>
        <text transform={`translate(${left - 6} ${(top + bottom) / 2}) rotate(-90)`} textAnchor="middle">
          {y.name} →
        </text>
        <text transform={`translate(${left - 6} ${top}) rotate(-90)`} textAnchor="end">
          {y.highest}
        </text>
      </svg>
    </figure>
  );
}
