/** The whole service on one screen: which features there are, and what each needs of the others. */
import {anonymousFeature} from './composition/anonymous.ts';
import {certificatesFeature} from './composition/certificates.ts';
import {documentsFeature} from './composition/documents.ts';
import {doubtsFeature} from './composition/doubts.ts';
import type {Contributions, Feature} from './composition/feature.ts';
import {feedbackFeature} from './composition/feedback.ts';
import {filesFeature} from './composition/files.ts';
import {type Context, createGround} from './composition/ground.ts';
import {helpersFeature} from './composition/helpers.ts';
import {mailFeature} from './composition/mail.ts';
import {overviewFeature} from './composition/overview.ts';
import {pageMarksFeature} from './composition/page-marks.ts';
import {pathsFeature} from './composition/paths.ts';
import {peopleFeature} from './composition/people.ts';
import {postsFeature} from './composition/posts.ts';
import {questionsFeature} from './composition/questions.ts';
import {queueFeature} from './composition/queue.ts';
import {quizzesFeature} from './composition/quizzes.ts';
import {recordsFeature} from './composition/records.ts';
import {releasesFeature} from './composition/releases.ts';
import {searchFeature} from './composition/search.ts';
import {selfRatingsFeature} from './composition/self-ratings.ts';
import {serviceFeature} from './composition/service.ts';
import {setUpFeature} from './composition/set-up.ts';
import {settingsFeature} from './composition/settings.ts';
import {suggestionsFeature} from './composition/suggestions.ts';
import {systemsFeature} from './composition/systems.ts';
import {trainingNeedsFeature} from './composition/training-needs.ts';
import {verificationsFeature} from './composition/verifications.ts';
import {versionTextsFeature} from './composition/version-texts.ts';
import {shortLinks} from './content/short-links.ts';
import {createApi} from './http/api.ts';
import {expressApp} from './http/app.ts';
import {jobRunner} from './jobs/runner.ts';
import {jobStore} from './jobs/store.ts';
import type {Accounts} from './people/accounts.ts';
import type {QueueSource} from './queue/contract.ts';
import {whoIsAsking} from './who/who.ts';

/** `accounts` must have been migrated before the first request. */
export function createApp(context: Context, accounts: Accounts) {
  const ground = createGround(context);

  const people = peopleFeature(ground, {accounts, forgetPerson});
  const files = filesFeature(ground, {filesNamed});
  const documents = documentsFeature(ground, {files, people});
  const systems = systemsFeature(ground, {people});
  const releases = releasesFeature(ground, {systems});
  const texts = versionTextsFeature(ground, {systems, releases});
  const marks = pageMarksFeature(ground);
  const verifications = verificationsFeature(ground, {systems, releases, texts, marks, documents});
  const helpers = helpersFeature(ground, {people});
  const setUp = setUpFeature(ground, {people, helpers, systems, releases, verifications});
  const feedback = feedbackFeature(ground);
  const posts = postsFeature(ground, {queue, afterHiding});
  const suggestions = suggestionsFeature(ground, {posts});
  const questions = questionsFeature(ground, {posts, people});
  const doubts = doubtsFeature(ground);
  const records = recordsFeature(ground, {people, systems, releases, doubts});
  const paths = pathsFeature(ground, {people, records});
  const search = searchFeature(ground, {posts, findable});
  const needs = trainingNeedsFeature(ground, {people, records, doubts, search, feedback, questions, suggestions});

  const features: readonly Feature[] = [
    ...[serviceFeature(ground), settingsFeature(ground), people],
    ...[
      mailFeature(ground),
      queueFeature(ground, {queue, people, setUp}),
      helpers,
      setUp,
      overviewFeature(ground, {systems, verifications}),
    ],
    ...[systems, releases, texts, marks, verifications, feedback],
    ...[posts, suggestions, questions, anonymousFeature(ground, {people, systems, releases, suggestions, questions})],
    ...[records, paths, quizzesFeature(ground, {paths, records, doubts}), certificatesFeature(ground, {people, records})],
    ...[selfRatingsFeature(ground), needs, files, documents, search],
  ];

  /** What every feature contributes of one kind, in their order. */
  function all<Kind extends keyof Contributions>(kind: Kind) {
    return features.map(({contributes}) => contributes[kind]).filter((each) => each !== undefined);
  }
  async function queue(...asked: Parameters<QueueSource>) {
    return (await Promise.all(all('queue').map((source) => source(...asked)))).flat();
  }
  async function* findable() {
    for (const source of all('findable')) yield* source();
  }
  async function filesNamed() {
    return new Set((await Promise.all(all('filesNamed').map((named) => named()))).flatMap((hashes) => [...hashes]));
  }
  async function forgetPerson(...of: Parameters<NonNullable<Contributions['forgetPerson']>>) {
    for (const forget of all('forgetPerson')) await forget(...of);
  }
  async function afterHiding(...hidden: Parameters<NonNullable<Contributions['afterHiding']>>) {
    const follows = await Promise.all(all('afterHiding').map((prepare) => prepare(...hidden)));
    return async (trx: typeof ground.db) => {
      for (const follow of follows) await follow(trx);
    };
  }

  const api = createApi(whoIsAsking({sessionOf: accounts.sessionOf, person: people.get}), ground.limits.writes);
  for (const mount of all('routes')) mount(api);
  const jobs = jobRunner({...context, jobs: all('jobs').flat(), store: jobStore(ground.db)});
  return {
    app: expressApp({
      ...context,
      api,
      shortLinks: shortLinks(context.manifest, documents.urlOf),
      floodLimits: all('floodLimits').flat(),
      openToOtherOrigins: all('openToOtherOrigins').flat(),
      pagesById: all('pagesById').flat(),
      pagesByKey: all('pagesByKey').flat(),
    }),
    jobs,
    endpoints: api.endpoints,
    /** Everything to wait for before the first request. */
    ready: async () => {
      for (const prepare of all('ready')) await prepare();
    },
    /** Lets what is under way finish. */
    async stop(): Promise<void> {
      await jobs.stop();
      for (const end of all('stop')) await end();
    },
    people: people.store,
    setUpLink: people.setUpLink,
    freshness: search.freshness,
    writeDigests: posts.writeDigests,
    remind: records.remind,
    advanceDisclosure: needs.advanceDisclosure,
  };
}
