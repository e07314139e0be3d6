/** What may have changed in the law since a page was written: each kind of page has an Act of its own to look at. */
import type {Citation} from '../../../plugins/content/sources.ts';

export type LawNotes = {powers: boolean; sharing: boolean};

const powers = new Set(['asb-act-2014', 'sentencing-act-2020', 'crime-and-policing-act-2026']);
const sharing = new Set(['crime-and-disorder-act-1998', 'uk-gdpr', 'data-protection-act-2018']);

export const notesFor = (sources: readonly Pick<Citation, 'key'>[]): LawNotes => ({
  powers: sources.some(({key}) => powers.has(key)),
  sharing: sources.some(({key}) => sharing.has(key)),
});

export function LawNote({about}: {about: LawNotes}) {
  return (
    <>
      <p>
        <strong>Check the law before you act.</strong>{' '}
        {about.powers &&
          'The Anti-social Behaviour, Crime and Policing Act 2014 has been amended. The Crime and Policing Act 2026 (c. 20, Royal Assent 29 April 2026) changes several powers, with a first commencement on 29 June 2026. Check whether the section you need is in force, and read the current statutory guidance (July 2025 or later).'}
      </p>
      {about.sharing && (
        <p>
          The Data (Use and Access) Act 2025 changed parts of data protection law: among them recognised legitimate interests, and
          how people complain to the organisation that holds their data. Ask your data protection adviser what applies.
        </p>
      )}
    </>
  );
}
