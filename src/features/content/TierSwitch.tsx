/** Basic or Enhanced, as two plain words: filters navigation, lists and search. */
import {chooseTier, type Tier, useTier} from './tier.ts';

const tiers: {key: Tier; name: string}[] = [
  {key: 'basic', name: 'Basic'},
  {key: 'enhanced', name: 'Enhanced'},
];

export function TierSwitch() {
  const current = useTier();
  return (
    <div className="tier-switch" role="group" aria-label="Guides to show">
      {tiers.map(({key, name}) => (
        <button key={key} type="button" aria-pressed={key === current} onClick={() => chooseTier(key)}>
          {name}
        </button>
      ))}
    </div>
  );
}
