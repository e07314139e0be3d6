/** The same look that the service takes, before anything is sent. */
import {kinds, recognise} from '../../../server/personal-data/recognise.shared.ts';
import {Failure} from '../../api/client.ts';

/**
 * Throws what a form shows by its fields where something was found and nobody said why it has to stay. Returns the reason as it
 * may be sent: none where nothing was found, because its input is not on the page then.
 */
export function checkPersonal(texts: Readonly<Record<string, string>>, justification: string, masks: readonly string[]): string {
  const fields: Record<string, string> = {};
  for (const [name, text] of Object.entries(texts)) {
    const [found] = recognise(text, masks);
    if (found !== undefined) fields[name] = `This looks like ${kinds[found.kind]}. Take it out, or say why it has to stay.`;
  }
  const isFound = Object.keys(fields).length > 0;
  if (isFound && justification === '') throw new Failure(422, 'There may be personal details in what you wrote.', fields);
  return isFound ? justification : '';
}
