/** The place of a step that only somebody who has the system in front of them can describe. */
export function InYourVersion({step, title}: {step: string; title: string}) {
  return (
    <aside className="in-your-version" aria-label={`In your version: ${title}`} data-step={step} data-search="off">
      <strong>In your version: {title}</strong>
      <p>What to press here is not described yet. Ask your local administrator or champion to show you.</p>
    </aside>
  );
}
