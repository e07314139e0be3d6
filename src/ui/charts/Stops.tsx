/** How far one is, as the stops of a way. Whoever shows it says the same in words. */
export function Stops({done, of}: {done: number; of: number}) {
  return (
    <div className="stops" aria-hidden>
      {Array.from({length: of}, (_, stop) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a stop is its place.
        <span key={stop} className={stop < done ? 'stop stop--done' : stop === done ? 'stop stop--next' : 'stop'} />
      ))}
    </div>
  );
}
