/** Who helps: read once a page, checked by hand, so that no guide waits for schemas. */
import type {Helpers, HelpersOf} from '../../../server/helpers/contract.ts';
import {type Loaded, putShared, useShared} from '../../api/shared.ts';

const address = '/api/helpers';

function read(answer: unknown): Helpers {
  if (!Array.isArray((answer as Partial<Helpers> | undefined)?.organisations)) throw new Error('Not who helps.');
  return answer as Helpers;
}

export const useHelpers = (wanted = true): Loaded<Helpers> => useShared(wanted ? address : undefined, read).state;

export const putHelpers = (helpers: Helpers): void => putShared(address, helpers);

/** Of the reader's own organisation; undefined where they have none, or nobody is entered. */
export function ownHelpers({own, organisations}: Helpers): HelpersOf | undefined {
  const found = organisations.find(({organisation}) => organisation === own);
  return found && found.helpers.length > 0 ? found : undefined;
}
