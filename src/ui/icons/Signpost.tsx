/** A drawing where there is room for one: the signpost of the mark, on its hill. It says nothing that the words beside it do not. */
export function Signpost({size = 96}: {size?: number}) {
  return (
    <svg className="signpost" viewBox="0 0 160 160" width={size} height={size} aria-hidden="true">
      <path className="signpost-hill" d="M4 146c22-14 48-21 78-21 28 0 52 7 74 21z" />
      <path className="signpost-post" d="M77 16h8v118h-8z" />
      <path className="signpost-arm" d="M52 26h78l14 14-14 14H52z" />
      <path className="signpost-arm signpost-arm--back" d="M112 62H36L22 76l14 14h76z" />
      <path className="signpost-arm signpost-arm--low" d="M60 98h58l11 11-11 11H60z" />
    </svg>
  );
}
