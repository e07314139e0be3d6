/** The place of a step that only somebody who has the system in front of them can describe. */
export function InYourVersion({step, title}: {step: string; title: string}) {
  return (
    <aside className="in-your-version" aria-label={`In your version: ${title}`} data-step={step} data-search="off">
      <strong>In your version: {title}</strong>
      <p>
        Nobody has described this for a version of Sentinel yet. If you get stuck here, ask your local administrator or champion.
      </p>
    </aside>
  );
}
