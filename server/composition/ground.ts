/** What every feature stands on: the database, the clock, settings, the outbox, limits. */
import type {Logger} from 'pino';
import type {Framework, Quiz} from '../../quizzes/format.ts';
import type {Path} from '../../quizzes/paths.ts';
import type {Manifest} from '../content/contract.ts';
import {passageTitles} from '../content/manifest.ts';
import {createReads} from '../content/reads.ts';
import {dailyCountStore} from '../db/daily-count-store.ts';
import type {OpenDatabase} from '../db/database.ts';
import {revision} from '../db/revision.ts';
import type {Env} from '../env.ts';
import {createLimits} from '../http/limits.ts';
import type {BuiltSite} from '../http/site.ts';
import {mailStore} from '../mail/store.ts';
import {unsubscribeTokens} from '../mail/unsubscribe.ts';
import type {Passwords} from '../people/passwords/scrypt.ts';
import {createClock} from '../posts/clock.ts';
import {addDays} from '../posts/days.ts';
import {markdown} from '../posts/markdown.ts';
import {fieldRefusal} from '../refusal.ts';
import {settingStore} from '../settings/store.ts';
import type {StarterSystem} from '../systems/contract.ts';

export type Context = {
  env: Env;
  database: OpenDatabase;
  secret: string;
  log: Logger;
  manifest: Manifest;
  framework: Framework;
  quizzes: readonly Quiz[];
  paths: readonly Path[];
  /** The system of the starter content. */
  starterSystem: StarterSystem;
  /** Absent in tests of routes alone. */
  site: BuiltSite | undefined;
  /** Given by tests alone, which sign in many people: scrypt takes a quarter of a second each. */
  passwords?: Passwords;
  now: () => Date;
};

export function createGround(context: Context) {
  const {database, env, framework, manifest, secret, now} = context;
  const {db} = database;
  const settings = settingStore(db);
  /** The settings as they are at this moment. */
  const set = async () => (await settings.read()).settings;
  const clock = createClock(now, set);
  const dailyCounts = dailyCountStore(db);
  return {
    ...context,
    db,
    baseUrl: env.baseUrl,
    siteName: env.siteName,
    /** Whether there is a mail server. */
    smtp: env.smtpUrl !== undefined,
    settings,
    set,
    clock,
    today: clock.today,
    /** The day that many days ago. */
    daysAgo: (days: number) => addDays(clock.today(), -days),
    markdown: markdown(env.baseUrl),
    /** Grows with every change of what can be found or read. */
    revision: () => revision(db),
    mails: mailStore(db),
    tokens: unsubscribeTokens(secret),
    limits: createLimits(database, secret),
    dailyCounts,
    reads: createReads({dailyCounts, today: clock.today}),
    jobFunctions: framework.functions.map(({key, name}) => ({key, name})),
    passageTitle: passageTitles(manifest),
    /** How references look here. */
    masks: async () => linesOf((await set()).references),
    smallestGroup: async () => (await set()).smallestGroup,
    smallestGap: async () => (await set()).smallestGapPercent / 100,
    /** Refuses a competency that the framework does not have. */
    checkCompetency(key: string | null): void {
      if (key !== null && !framework.competencies.some((each) => each.key === key))
        throw fieldRefusal({competency: 'Choose one from the list.'});
    },
    /** For what the coordinator erases: at once. */
    erase: (): Promise<void> => database.rewrite(),
  };
}
export type Ground = ReturnType<typeof createGround>;

const linesOf = (text: string): string[] => text.split(/\s*\n\s*/).filter((line) => line !== '');
