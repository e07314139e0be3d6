/** Reminds people by mail of results that expire, and of refreshers. Each is said once. */
import {setImmediate} from 'node:timers/promises';
import {longDay} from '../mail/template.ts';
import type {UnsubscribeTokens} from '../mail/unsubscribe.ts';
import {hourOf} from '../posts/days.ts';
import type {Standing} from './contract.ts';
import {trainingMail} from './reminder-mail.ts';
import type {Reminder, ReminderStore} from './reminder-store.ts';

type Needs = {
  reminders: ReminderStore;
  tokens: UnsubscribeTokens;
  baseUrl: string;
  /** Of everybody at once. */
  standings: () => Promise<(personId: string, jobFunction: string | null) => readonly Standing[]>;
  now: () => Date;
};
type Line = Reminder & {sentence: string; url: string};

/** By the clock on the wall: nobody is reminded at night. */
const [firstHour, lastHour] = [7, 18];

export function createReminders({reminders, tokens, baseUrl, standings, now}: Needs) {
  return async (): Promise<void> => {
    const hour = hourOf(now());
    if (hour < firstHour || hour > lastHour) return;
    const [standingsOf, isReminded, people] = await Promise.all([standings(), reminders.isReminded(), reminders.recipients()]);
    for (const {id, name, email, jobFunction} of people) {
      const lines = standingsOf(id, jobFunction)
        .flatMap(linesOf)
        .filter((line) => !isReminded(id, line));
      if (lines.length === 0) continue;
      const unsubscribe = tokens.make(id, 'training');
      await reminders.remind(id, lines, now(), (fresh) => ({
        recipient: email,
        unsubscribe,
        ...trainingMail(name, fresh, {baseUrl, unsubscribe}),
      }));
      // Requests go first: SQLite answers without a pause.
      await setImmediate();
    }
  };
}

/** What the job does not need, and what was not met before, is nothing to be reminded of. */
function linesOf({competency, name, quizId, needed, state, met, validUntil, changedAt, expiresSoon, refresh}: Standing): Line[] {
  if (!needed || !met || quizId === null) return [];
  const url = `/training/${quizId}`;
  const day = validUntil === null ? '' : longDay(validUntil);
  if (state === 'expired' && validUntil !== null)
    return [
      {
        competency,
        kind: 'expired',
        since: validUntil,
        url,
        sentence: `Your result in “${name}” expired on ${day}. Take the quiz again`,
      },
    ];
  return [
    ...(expiresSoon && validUntil !== null
      ? [{competency, kind: 'expires' as const, since: validUntil, url, sentence: `Your result in “${name}” counts until ${day}`}]
      : []),
    ...(refresh > 0 && changedAt !== null
      ? [
          {
            competency,
            kind: 'refresher' as const,
            since: changedAt,
            url,
            sentence: `Something you know about “${name}” has changed: a short refresher asks about it`,
          },
        ]
      : []),
  ];
}
