/** How many wait, as a number; in words for those who hear it. */
export function Count({number, what}: {number: number; what: string}) {
  if (number === 0) return null;
  return (
    <span className="count">
      {number > 99 ? '99+' : number}
      <span className="visually-hidden"> {what}</span>
    </span>
  );
}
