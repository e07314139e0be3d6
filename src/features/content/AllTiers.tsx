/** The line at the end of a list for those who are shown the guides for everybody alone. */
import {askForTier, useMayChooseTier, useTier} from './tier.ts';

export function AllTiers({what}: {what: string}) {
  const tier = useTier();
  if (!useMayChooseTier()) return null;
  return (
    <p>
      <button type="button" className="link-button" onClick={() => askForTier(tier === 'basic' ? 'enhanced' : 'basic')}>
        {tier === 'basic' ? `Show ${what} for administrators and champions too` : `Hide ${what} for administrators and champions`}
      </button>
    </p>
  );
}
