/** Bringing in many files: each is sent, looked at and told apart from what is here; nothing is a draft before somebody says so. */
import type {Stage} from '../../../../server/content/document-words.shared.ts';
import {documentsApi} from '../../../../server/documents/contract.ts';
import {toBeDescribed} from '../../../../server/documents/words.shared.ts';
import {filesApi, type GivenFile} from '../../../../server/files/contract.ts';
import {textStates} from '../../../../server/files/text-states.shared.ts';
import {call, Failure} from '../../../api/client.ts';
import {patient} from '../../../api/patient.ts';
import {newId} from '../../../ui/forms/new-id.ts';
import {sendFile} from './send-file.ts';

export type Row = {
  id: string;
  name: string;
  /** What is known of it; undefined while it is looked at, or where it is left out. */
  found?: {given: GivenFile; title: string; purpose: string; folder: string; stage: Stage};
  /** Why it is left out, or what to know before it is taken. */
  note: string;
  /** A zip is no document; what is in it is. */
  isZip?: true;
  /** Whether it can be taken, and whether it is to be. */
  may: boolean;
  take: boolean;
};
type Tell = (row: Row) => void;

const sentenceOf = (error: unknown) => (error instanceof Failure ? error.alone : 'It could not be brought in. Choose it again.');

/** Looks at one file, or at every file of a zip; `tell` is told of each, first when it is begun. */
export async function lookAt(file: File, seen: Set<string>, tell: Tell): Promise<void> {
  const row = blank(file.name);
  tell(row);
  try {
    const given = await sendFile(file, () => {}, new AbortController().signal);
    if (given.kind !== 'zip') return tell(await judged(row, given, seen));
    const {entries} = await patient(() => call(filesApi.archive, {params: {hash: given.hash}}));
    tell({...row, isZip: true, note: `A zip of ${entries.length} files, which are below.`});
    for (const {number, name, left} of entries) {
      const inside = blank(name);
      tell(inside);
      if (left !== null) tell({...inside, note: left});
      else
        tell(
          await patient(() => call(filesApi.entry, {params: {hash: given.hash, number}, body: {}})).then(
            (each) => judged(inside, each, seen),
            (error: unknown) => ({...inside, note: withoutName(sentenceOf(error), name)}),
          ),
        );
    }
  } catch (error) {
    tell({...row, note: withoutName(sentenceOf(error), file.name)});
  }
}

const blank = (name: string): Row => ({id: crypto.randomUUID(), name, note: '', may: false, take: false});
/** The row says the name already. */
const withoutName = (sentence: string, name: string) =>
  sentence.startsWith(`${name}: `) ? sentence.slice(name.length + 2) : sentence;

async function judged(row: Row, given: GivenFile, seen: Set<string>): Promise<Row> {
  if (given.text === 'locked' || given.text === 'damaged') return {...row, note: `${textStates[given.text]}. It is left out.`};
  if (seen.has(given.hash)) return {...row, note: 'The same file is on this list already.'};
  seen.add(given.hash);
  const body = {hash: given.hash, name: given.name.slice(0, 200)};
  const {same, like, ...guessed} = await patient(() => call(documentsApi.look, {body}));
  const found = {given, purpose: '', ...guessed};
  if (same !== null) return {...row, found, may: true, note: `This very file is here already: ${same.title}.`};
  if (like !== null)
    return {
      ...row,
      found,
      may: true,
      note: `Much like what is here already: ${like.title}. Open that one and choose “New version” instead.`,
    };
  return {...row, found, may: true, take: true, note: given.text === 'read' ? '' : `${textStates[given.text]}.`};
}

/** Makes a draft; throws a sentence where it cannot. */
export async function draftOf({found, name}: Row, owner: string): Promise<void> {
  if (found === undefined) return;
  const {given, title, folder, stage} = found;
  const purpose = found.purpose.trim() || `${toBeDescribed}. Brought in as ${name.split('/').at(-1)}.`.slice(0, 200);
  const facts = {title, folder, stage, owner, purpose};
  const body = {
    // Sent again where its answer gets lost, it is one.
    id: newId(),
    facts: {...facts, whenToUse: '', power: 'none' as const, section: ''},
    files: [{language: 'en', variant: 'standard' as const, hash: given.hash}],
    note: 'Brought in',
  };
  await patient(() => call(documentsApi.add, {body}));
}
