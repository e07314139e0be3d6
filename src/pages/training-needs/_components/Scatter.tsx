/** Points in a field that two lines part into four corners; the numbers are those of the table beside it. */
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
  /** What one sees, for those who do not. */
  summary: string;
};

const [left, right, top, bottom] = [20, 340, 10, 270];

export function Scatter({x, y, points, corners, summary}: Props) {
  const across = (value: number) => left + ((value - x.from) / (x.to - x.from)) * (right - left);
  const up = (value: number) => bottom - ((value - y.from) / (y.to - y.from)) * (bottom - top);
  const [topLeft, topRight, bottomLeft, bottomRight] = corners;
  return (
    <figure className="scatter">
      <svg viewBox="0 0 350 300" role="img" aria-label={summary}>
        <rect className="scatter-ground" x={left} y={top} width={right - left} height={bottom - top} />
        <rect
          className="scatter-worst"
          x={left}
          y={top}
          width={Math.max(0, across(x.line) - left)}
          height={Math.max(0, up(y.line) - top)}
        />
        <line className="scatter-line" x1={across(x.line)} x2={across(x.line)} y1={top} y2={bottom} />
        <line className="scatter-line" x1={left} x2={right} y1={up(y.line)} y2={up(y.line)} />
        <text x={left + 6} y={top + 16}>
          {topLeft}
        </text>
        <text x={right - 6} y={top + 16} textAnchor="end">
          {topRight}
        </text>
        <text x={left + 6} y={bottom - 8}>
          {bottomLeft}
        </text>
        <text x={right - 6} y={bottom - 8} textAnchor="end">
          {bottomRight}
        </text>
        {points.map((point) => (
          <g key={point.number}>
            <circle className="scatter-point" cx={across(point.x)} cy={up(point.y)} r={10} />
            <text className="scatter-number" x={across(point.x)} y={up(point.y) + 4} textAnchor="middle">
              {point.number}
            </text>
          </g>
        ))}
        <text x={left} y={bottom + 18}>
          {x.lowest}
        </text>
        <text x={(left + right) / 2} y={bottom + 18} textAnchor="middle">
          {x.name} →
        </text>
        <text x={right} y={bottom + 18} textAnchor="end">
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
