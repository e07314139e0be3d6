/** Drawn as one path; the white edge of four modules belongs to the code (ISO/IEC 18004). */
import {encode} from 'uqr';

export function QrCode({of}: {of: string}) {
  const {size, data} = encode(of, {border: 4});
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={`QR code for ${of}`} shapeRendering="crispEdges">
      <path d={path} fill="#000000" />
    </svg>
  );
}
