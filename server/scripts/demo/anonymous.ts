/** Anonymous posts that nobody wrote: some published, some that wait. Their receipts are known to nobody. */
import {createHash} from 'node:crypto';
import type {AnonymousKind} from '../../anonymous/contract.ts';
import {anonymousStore} from '../../anonymous/store.ts';
import type {Db} from '../../db/schema.ts';
import {anAnonymousPost} from '../../fixtures/factories.ts';
import {addWorkingDays, dayOf} from '../../posts/days.ts';
import {openQuestion} from '../../questions/rules.ts';
import {questionStore} from '../../questions/store.ts';
import {openSuggestion} from '../../suggestions/rules.ts';
import {suggestionStore} from '../../suggestions/store.ts';

const note = 'Generated for the demonstration; nobody wrote this.';

/** Days ago, kind, title, what it says, what had to be taken out of it. */
const written: [number, AnonymousKind, string, string, string?][] = [
  [40, 'concern', 'Scores are changed after the meeting', note],
  [25, 'question', 'Who sees what I search for?', note],
  [12, 'concern', 'One team keeps its own list beside the system', `${note} Ask [removed].`, 'It named a person.'],
  [6, 'fault', 'An alert comes twice and nobody acts on it', note],
  [2, 'concern', 'Visits are recorded that did not happen', `${note} The number to ring is 0116 496 0123.`],
  [2, 'question', 'May my manager read my notes?', note],
  [1, 'rumour', 'Training is only for those who ask twice', note],
];
const waiting = 6;

export async function fillDemoAnonymous({db, random, now}: {db: Db; random: () => number; now: Date}): Promise<void> {
  const anonymous = anonymousStore(db);
  const bytes = () => Buffer.from(Array.from({length: 16}, () => Math.floor(random() * 256)));
  for (const [age, kind, title, details, redacted] of written) {
    const hex = bytes().toString('hex');
    const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
    const receivedOn = dayOf(new Date(now.getTime() - age * 86_400_000));
    const post = anAnonymousPost({
      id,
      kind,
      title,
      details,
      reach: age % 2 === 0 ? 'team' : null,
      receivedOn,
      receiptHash: createHash('sha256').update(bytes()).digest('hex'),
    });
    await anonymous.add(post, {day: written.length, soFar: written.length});
    if (age <= waiting) continue;
    const words = {title, details, competency: null};
    await anonymous.release(
      {...post, title: '', details: '', status: 'released'},
      (trx) =>
        kind === 'question'
          ? questionStore(db).insert(trx, openQuestion(words, id, receivedOn, addWorkingDays(receivedOn, 3)))
          : suggestionStore(db).insert(
              trx,
              openSuggestion({...words, kind}, id, receivedOn, {acknowledgement: addWorkingDays(receivedOn, 5)}),
            ),
      redacted ? {role: 'The coordinator', on: dayOf(now), reason: redacted} : undefined,
    );
  }
}
