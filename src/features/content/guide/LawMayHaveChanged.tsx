/** The warning on every page that states law: one line, and what has changed for whoever wants to know. */
export function LawMayHaveChanged() {
  return (
    <details className="law-notice" aria-label="The law may have changed" data-search="off">
      <summary>
        <strong>Check the law before you act.</strong>
      </summary>
      <p>
        The Anti-social Behaviour, Crime and Policing Act 2014 has been amended. The Crime and Policing Act 2026 (c. 20, Royal
        Assent 29 April 2026) changes several powers, with a first commencement on 29 June 2026. Check whether the section you
        need is in force, and read the current statutory guidance (July 2025 or later).
      </p>
    </details>
  );
}
