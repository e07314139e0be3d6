/** Holds back what seems to carry somebody's personal details until the coordinator has looked, whoever wrote it. */
import {type Kind, kinds, recognise} from '../personal-data/recognise.shared.ts';
import {Refusal} from '../refusal.ts';
import type {Clock} from './clock.ts';
import type {Hideable} from './contract.ts';

const mayHold = 'It may hold';

/** Whether something is held since it came, so that nobody was told of it. */
export const wasHeldUnread = ({visibility, hiddenReason, version}: Hideable): boolean =>
  visibility === 'held' && version === 1 && hiddenReason?.startsWith(mayHold) === true;

/** What to save with a text: nothing where it may be shown at once. */
export type Hold = Partial<Pick<Hideable, 'visibility' | 'hiddenReason' | 'hiddenOn'>>;

/**
 * Looks at texts by the name of their input. Where one seems to hold personal details, the writer takes them out or says why
 * they have to stay; then the text is held. `masks`: how references look here.
 */
export function createHold({clock, masks}: {clock: Clock; masks: () => Promise<string[]>}) {
  return async (texts: Readonly<Record<string, string>>, justification: string): Promise<Hold> => {
    const found = foundIn(texts, await masks());
    if (found.length === 0) return {};
    if (justification === '') throw asksWhy(found);
    const names = [...new Set(found.map(({kind}) => kinds[kind]))].join(', ');
    return {
      visibility: 'held',
      hiddenReason: `${mayHold} ${names}. Whoever wrote it says: ${justification}`,
      hiddenOn: clock.today(),
    };
  };
}
export type HoldIfPersonal = ReturnType<typeof createHold>;

type Found = {name: string; kind: Kind};

export function foundIn(texts: Readonly<Record<string, string>>, masks: readonly string[]): Found[] {
  return Object.entries(texts).flatMap(([name, text]) => recognise(text, masks).map(({kind}) => ({name, kind})));
}

/** The words themselves are never repeated: an error may be logged along the way. */
export function asksWhy(found: readonly Found[]): Refusal {
  const fields: Record<string, string> = {};
  for (const {name, kind} of found)
    fields[name] ??= `This looks like ${kinds[kind]}. Take it out, or say below why it has to stay.`;
  return new Refusal('unprocessable', 'There may be personal details in what you wrote.', {fields});
}
