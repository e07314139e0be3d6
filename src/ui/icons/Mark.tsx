/** The signpost, in the colours of where it stands. */
export function Mark({size = 28}: {size?: number}) {
  return (
    <svg className="mark" viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
      <rect width="32" height="32" rx="6" fill="var(--mark-ground)" />
      <path d="M15 5h2v3h8l3 4-3 4h-8v2H7l-3-4 3-4h8zM15 20h2v7h-2z" fill="var(--mark-ink)" />
    </svg>
  );
}
