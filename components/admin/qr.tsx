import { encode } from 'uqr';

/** A square of dots for a phone's camera, drawn on the server; black on white also in the dark. */
export function Qr({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { border: 4 });
  const dots = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} className="size-52 rounded-control bg-white">
      <path d={dots} className="fill-black" shapeRendering="crispEdges" />
    </svg>
  );
}
