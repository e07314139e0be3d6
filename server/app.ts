/** Every route on one screen, and what each feature needs: one file, because it is the one place where features meet. */
import express, {type Express} from 'express';
import type {Logger} from 'pino';
import * as z from 'zod';
import type {Framework, Quiz} from '../quizzes/format.ts';
import type {Path} from '../quizzes/paths.ts';
import {heldRoutes} from './anonymous/held-routes.ts';
import {proofOfWork} from './anonymous/proof-of-work.ts';
import {anonymousQueue} from './anonymous/queue.ts';
import {receiptView} from './anonymous/receipt-view.ts';
import {anonymousRoutes} from './anonymous/routes.ts';
import {receiptDays} from './anonymous/rules.ts';
import {anonymousStore} from './anonymous/store.ts';
import {certificateRoutes} from './certificates/routes.ts';
import {certificateStore} from './certificates/store.ts';
import type {Manifest} from './content/contract.ts';
import {findablePages} from './content/findable.ts';
import {passageTitles} from './content/manifest.ts';
import {shortLinks} from './content/short-links.ts';
import type {OpenDatabase} from './db/open.ts';
import {revision} from './db/revision.ts';
import type {Env} from './env.ts';
import {feedbackQueue} from './feedback/queue.ts';
import {feedbackRoutes} from './feedback/routes.ts';
import {feedbackStore} from './feedback/store.ts';
import {withoutIdentity} from './http/anonymous.ts';
import {createApi} from './http/api.ts';
import {anyone, endpoint} from './http/contract.ts';
import {createLimits, floodLimit} from './http/limits.ts';
import {requestLog} from './http/log.ts';
import {openApi} from './http/openapi.ts';
import {notFound, problemHandler} from './http/problems.ts';
import {sameOriginChanges, securityHeaders} from './http/security.ts';
import {type BuiltSite, serveSite, siteNotFound} from './http/site.ts';
import {whoIsAsking} from './http/who.ts';
import {jobRunner} from './jobs/runner.ts';
import {jobStore} from './jobs/store.ts';
import {notificationsApi} from './notifications/contract.ts';
import {deliverMail} from './notifications/deliver.ts';
import {createNews} from './notifications/news.ts';
import {newsStore} from './notifications/news-store.ts';
import {mailQueue} from './notifications/queue.ts';
import {reminderStore} from './notifications/reminder-store.ts';
import {createReminders} from './notifications/reminders.ts';
import {notificationsRoutes} from './notifications/routes.ts';
import {mailStore} from './notifications/store.ts';
import {unsubscribeTokens} from './notifications/unsubscribe.ts';
import {pathRoutes} from './paths/routes.ts';
import {pathStore} from './paths/store.ts';
import {tierGate} from './paths/tier-gate.ts';
import {type Accounts, accounts as createAccounts} from './people/accounts.ts';
import {authRoutes} from './people/auth-routes.ts';
import {invitationRoutes} from './people/invitation-routes.ts';
import {invitationStore} from './people/invitation-store.ts';
import {invitationQueue} from './people/queue.ts';
import {resetMail} from './people/reset-mail.ts';
import {peopleRoutes} from './people/routes.ts';
import {personStore} from './people/store.ts';
import {createClock} from './posts/clock.ts';
import {dayOf} from './posts/days.ts';
import {createHold} from './posts/hold.ts';
import {markdown} from './posts/markdown.ts';
import {postRoutes} from './posts/routes.ts';
import {postStore} from './posts/store.ts';
import {findableQuestions} from './questions/findable.ts';
import {questionFromAnonymous} from './questions/from-anonymous.ts';
import {questionQueue} from './questions/queue.ts';
import {questionRoutes, settleAfterHiding} from './questions/routes.ts';
import {questionStore} from './questions/store.ts';
import {questionView} from './questions/view.ts';
import {queueRoutes} from './queue/routes.ts';
import {quizPreviewRoutes} from './quiz-preview/routes.ts';
import {createCurrency} from './quizzes/currency.ts';
import {passageStore} from './quizzes/passage-store.ts';
import {quizRoutes} from './quizzes/routes.ts';
import {attemptStore} from './quizzes/store.ts';
import {createRecords} from './records/reading.ts';
import {recordRoutes} from './records/routes.ts';
import {recordStore} from './records/store.ts';
import {Refusal} from './refusal.ts';
import {releaseRoutes} from './releases/routes.ts';
import {releaseStore} from './releases/store.ts';
import {type Findable, groupsOf} from './search/contract.ts';
import {gapStore} from './search/gap-store.ts';
import {keepFresh} from './search/keep-fresh.ts';
import {knownWords} from './search/known-words.ts';
import {competencyOf} from './search/placing.ts';
import {searchRoutes} from './search/routes.ts';
import {createSearch} from './search/search.ts';
import {tallyStore} from './search/store.ts';
import {wordsStore} from './search/words-store.ts';
import {selfRatingRoutes} from './self-ratings/routes.ts';
import {selfRatingStore} from './self-ratings/store.ts';
import {settingsRoutes} from './settings/routes.ts';
import {settingStore} from './settings/store.ts';
import {findableSuggestions} from './suggestions/findable.ts';
import {suggestionFromAnonymous} from './suggestions/from-anonymous.ts';
import {suggestionQueue} from './suggestions/queue.ts';
import {suggestionRoutes} from './suggestions/routes.ts';
import {suggestionStore} from './suggestions/store.ts';
import {suggestionView} from './suggestions/view.ts';
import {actionRoutes} from './training-needs/action-routes.ts';
import {actionStore} from './training-needs/action-store.ts';
import {createAnalysis} from './training-needs/analysis.ts';
import {createSaidElsewhere} from './training-needs/beside.ts';
import {itemRoutes} from './training-needs/item-routes.ts';
import {itemStore} from './training-needs/item-store.ts';
import {lightStore} from './training-needs/light-store.ts';
import {optInStore} from './training-needs/opt-in-store.ts';
import {suspectQueue} from './training-needs/queue.ts';
import {trainingNeedsRoutes} from './training-needs/routes.ts';
import {reviewQueue} from './verifications/queue.ts';
import {createStandings, verifiable} from './verifications/reading.ts';
import {verificationRoutes} from './verifications/routes.ts';
import {verificationStore} from './verifications/store.ts';
import {createShownTexts} from './version-texts/reading.ts';
import {versionTextRoutes} from './version-texts/routes.ts';
import {versionTextStore} from './version-texts/store.ts';

export type Context = {
  env: Env;
  database: OpenDatabase;
  secret: string;
  log: Logger;
  manifest: Manifest;
  framework: Framework;
  quizzes: readonly Quiz[];
  paths: readonly Path[];
  /** Absent in tests of routes alone. */
  site: BuiltSite | undefined;
  now: () => Date;
};

/** The tally of anonymous posts that a full day refused. */
const fullName = 'anonymous-refused';
/** How long the outbox shows what was sent. */
const mailDays = 30;
/** How long searches that led nowhere, and what readers said of pages, are kept. */
const saidDays = 366;

const healthApi = endpoint({
  method: 'get',
  path: '/api/health',
  summary: 'Whether the service and its database answer',
  who: anyone,
  answer: z.object({status: z.literal('ok'), pages: z.number().int()}),
});
const openApiApi = endpoint({
  method: 'get',
  path: '/api/openapi.json',
  summary: 'This description',
  who: anyone,
  answer: z.looseObject({openapi: z.literal('3.1.0')}),
});

/** `accounts` must have been migrated before the first request. */
export function createAccountsFor({env, database, secret, now}: Pick<Context, 'env' | 'database' | 'secret' | 'now'>): Accounts {
  const mails = mailStore(database.db);
  return createAccounts({
    database,
    baseUrl: env.baseUrl,
    secret,
    sendReset: (email, name, link) => mails.add(resetMail(email, name, link), now()),
  });
}

export function createApp(context: Context, accounts: Accounts) {
  const {env, database, log, manifest, framework, quizzes, paths, site, now} = context;
  const {db} = database;
  const smtp = env.smtpUrl !== undefined;
  const {baseUrl} = env;
  const jobFunctions = framework.functions.map(({key, name}) => ({key, name}));

  const people = personStore(db);
  const invitations = invitationStore(db);
  const settings = settingStore(db);
  const mails = mailStore(db);
  const attempts = attemptStore(db);
  const items = itemStore(db);
  const posts = postStore(db);
  const suggestions = suggestionStore(db);
  const questions = questionStore(db);
  const anonymous = anonymousStore(db);
  const feedback = feedbackStore(db);
  const verifications = verificationStore(db);
  const texts = versionTextStore(db);
  const releases = releaseStore(db);
  const searchWords = wordsStore(db);
  const gaps = gapStore(db);
  const tallies = tallyStore(db);
  const limits = createLimits(database, context.secret);
  const search = createSearch();
  const words = markdown(baseUrl);
  const clock = createClock(now, async () => (await settings.read()).settings);
  const masks = async () => linesOf((await settings.read()).settings.references);
  /** For what the coordinator erases: at once. */
  const erase = () => {
    database.leavesTraces();
    return database.tidy();
  };
  const shownTexts = createShownTexts({texts, releases: releases.list, words, today: clock.today});
  const standings = createStandings({
    subjects: verifiable(manifest, quizzes),
    verifications,
    releases: releases.list,
    shownTexts,
    today: clock.today,
  });
  const currency = createCurrency({
    quizzes,
    manifest,
    passages: passageStore(db),
    releases: releases.list,
    today: clock.today,
    now,
  });
  const assessed = recordStore(db);
  const records = createRecords({records: assessed, framework, quizzes, changes: currency.changes, now});
  const progress = pathStore(db);
  const optIns = optInStore(db);
  const selfRatings = selfRatingStore(db);
  const smallestGroup = async () => (await settings.read()).settings.smallestGroup;
  const analysis = createAnalysis({
    items,
    optIns: optIns.all,
    light: lightStore(db),
    organisations: people.organisations,
    headcounts: people.headcounts,
    smallestGroup,
    framework,
    quizzes,
    now,
  });
  const tokens = unsubscribeTokens(context.secret);
  const sources = [
    mailQueue({mails, smtp}),
    invitationQueue(invitations),
    anonymousQueue({anonymous, clock}),
    suggestionQueue(suggestions),
    questionQueue(questions),
    feedbackQueue({manifest, feedback, clock}),
    reviewQueue(standings),
    suspectQueue(analysis),
  ];
  const news = createNews({news: newsStore(db), tokens, baseUrl, smtp, sources, now});

  const api = createApi(whoIsAsking({sessionOf: accounts.sessionOf, person: people.get}), limits.writes);
  api.serve(healthApi, async () => {
    await settings.read();
    return {status: 'ok' as const, pages: manifest.pages.length};
  });
  api.serve(openApiApi, () => openApi(api.endpoints));
  authRoutes(api, {accounts, people, limits});
  peopleRoutes(api, {accounts, people, invitations, announcements: settings.announcements, jobFunctions});
  invitationRoutes(api, {
    accounts,
    people,
    invitations,
    invitationDays: async () => (await settings.read()).settings.invitationDays,
    jobFunctions,
    baseUrl,
    send: smtp ? (mail) => mails.add(mail, now()) : undefined,
    now,
  });
  settingsRoutes(api, {settings, now});
  notificationsRoutes(api, {mails, news: newsStore(db), tokens, smtp, now});
  queueRoutes(api, {sources, now});
  const conversation = {
    clock,
    words,
    checkCompetency: competencyCheck(framework),
    holdIfPersonal: createHold({clock, masks}),
    tell: news.tell,
    baseUrl,
    now,
  };
  const reading = {words, clock, isFollowing: posts.isFollowing, organisations: people.organisations};
  const suggestionPage = suggestionView({...reading, suggestions});
  const questionPage = questionView({...reading, questions});
  suggestionRoutes(api, {...conversation, suggestions, view: suggestionPage});
  questionRoutes(api, {...conversation, questions, view: questionPage});
  postRoutes(api, {
    posts,
    clock,
    words,
    afterHiding: settleAfterHiding({questions, clock, words, tell: news.tell}),
    masks,
    erase,
    now,
  });
  const suggested = suggestionFromAnonymous({suggestions, clock, view: suggestionPage});
  const asked = questionFromAnonymous({questions, clock, view: questionPage});
  anonymousRoutes(api, {
    anonymous,
    proof: proofOfWork({secret: context.secret}),
    clock,
    view: receiptView({clock, words, masks, replies: anonymous.replies, suggestion: suggested.read, question: asked.read}),
    countRefused: () => tallies.count(fullName, clock.today()),
    confirm: suggested.confirm,
    accept: asked.accept,
    checkCompetency: conversation.checkCompetency,
    settings: async () => {
      const {references, anonymousPerDay} = (await settings.read()).settings;
      return {masks: linesOf(references), anonymousPerDay};
    },
    versions: async () => (await releases.list()).map(({version}) => version),
    leavesTraces: database.leavesTraces,
  });
  heldRoutes(api, {
    anonymous,
    clock,
    organisations: people.organisations,
    publishSuggestion: suggested.publish,
    publishQuestion: asked.publish,
    masks,
    refusedSince: (day) => tallies.since(fullName, day),
    erase,
  });
  releaseRoutes(api, {releases, checkCompetency: conversation.checkCompetency, now});
  versionTextRoutes(api, {manifest, texts, releases: releases.list, words, now});
  verificationRoutes(api, {
    standings,
    verifications,
    releases: releases.list,
    textsOf: async (key) => (await shownTexts.of(key)).map(shownTexts.toShown),
    today: clock.today,
    baseUrl,
    now,
  });
  feedbackRoutes(api, {manifest, feedback, clock, now});
  quizRoutes(api, {
    attempts,
    quizzes,
    framework,
    passageTitle: passageTitles(manifest),
    enhancedIsClosed: tierGate(progress, records.of),
    toRefresh: records.toRefresh,
    now,
  });
  quizPreviewRoutes(api, {quizzes, passageTitle: passageTitles(manifest)});
  recordRoutes(api, {
    records,
    store: assessed,
    framework,
    organisations: people.organisations,
    named: async () => (await settings.read()).settings.recordsByName === 'champions',
  });
  pathRoutes(api, {
    store: progress,
    paths,
    quizzes,
    manifest,
    standingOf: records.of,
    isKnown: async (id) => (await people.get(id)) !== undefined,
    now,
  });
  certificateRoutes(api, {store: certificateStore(db), standingOf: records.of, organisations: people.organisations, now});
  trainingNeedsRoutes(api, {
    analysis,
    optIns,
    organisations: people.organisations,
    framework,
    saidElsewhere: createSaidElsewhere({
      manifest,
      gaps: gaps.list,
      placed: (words) => competencyOf(words, search),
      unhelpfulPages: feedback.unhelpfulPages,
      questions: questions.askedSince,
      wishes: suggestions.trainingWishes,
    }),
    now,
  });
  selfRatingRoutes(api, {store: selfRatings, framework, smallestGroup, today: clock.today, now});
  itemRoutes(api, {analysis, items, quizzes, passageTitle: passageTitles(manifest), now});
  actionRoutes(api, {
    analysis,
    actions: actionStore(db),
    organisations: people.organisations,
    checkCompetency: conversation.checkCompetency,
    now,
  });
  searchRoutes(api, {
    search,
    shown: posts.shown,
    tallies,
    words: searchWords,
    gaps,
    isKnown: knownWords(manifest),
    secret: context.secret,
    now,
  });

  const app: Express = express();
  app.disable('x-powered-by');
  // Answers of the API are never kept, and a mark on one could be recognised when it comes back. Pages have their own.
  app.set('etag', false);
  app.set('trust proxy', env.trustProxy);
  app.use(requestLog(log));
  app.use(securityHeaders(baseUrl, site?.scriptHashes ?? []));
  app.use(
    '/api',
    withoutIdentity,
    sameOriginChanges(baseUrl, [notificationsApi.oneClick.path]),
    floodLimit(6_000),
    express.json({limit: '100kb'}),
  );
  // A whole council may stand behind one address; the count is in memory and for a minute.
  app.use('/api/anonymous', floodLimit(300));
  // Each of these costs a password hash or tries a one-time link.
  app.use(['/api/auth', '/api/invitations'], floodLimit(300));
  // Written without an account.
  app.use('/api/content/:key/feedback', floodLimit(30));
  // Sent by pages by themselves, and a whole council may stand behind one address.
  app.use('/api/search/gaps', floodLimit(300));
  app.use(api.router);
  app.use('/api', notFound);
  app.use('/go', shortLinks(manifest));
  if (site) app.use(serveSite(site), siteNotFound(site));
  else app.use(notFound);
  app.use(problemHandler(log));

  const remind = createReminders({
    reminders: reminderStore(db),
    tokens,
    baseUrl,
    standings: () => records.everyone('everybody'),
    now,
  });
  const {smtpUrl, mailFrom} = env;
  const jobs = jobRunner({
    jobs: [
      {
        name: 'forget-mail',
        every: 3_600,
        lease: 120,
        run: () => mails.forgetSentBefore(new Date(now().getTime() - mailDays * 86_400_000)),
      },
      {
        name: 'forget-what-readers-said',
        every: 86_400,
        lease: 120,
        run: async () => {
          const day = dayOf(new Date(now().getTime() - saidDays * 86_400_000));
          await Promise.all([gaps.forgetBefore(day), feedback.forgetBefore(day)]);
        },
      },
      // Every minute, whatever happened: else the time of the file would be the time of somebody's post.
      {name: 'forget-raters', every: 3_600, lease: 120, run: () => selfRatings.forgetRaters(clock.today())},
      {name: 'bring-needs-to-light', every: 600, lease: 300, run: analysis.bringToLight},
      {name: 'tidy', every: 60, lease: 60, run: database.tidy},
      {
        name: 'forget-receipts',
        every: 86_400,
        lease: 120,
        run: async () => {
          await anonymous.forgetReceipts(dayOf(new Date(now().getTime() - receiptDays * 86_400_000)));
          database.leavesTraces();
        },
      },
      ...(smtpUrl === undefined
        ? []
        : [
            {name: 'write-digests', every: 300, lease: 120, run: news.writeDigests},
            {name: 'write-reminders', every: 3_600, lease: 300, run: remind},
            {name: 'deliver-mail', every: 5, lease: 120, run: () => deliverMail({smtpUrl, mailFrom, baseUrl, mails, now})},
          ]),
    ],
    store: jobStore(db),
    log,
    now,
  });

  const freshness = keepFresh({
    // A new day may make a review due, which search results say.
    revision: async () => `${await revision(db)} ${clock.today()}`,
    isUp: search.isUp,
    rebuild: async () =>
      search.rebuild(
        findable(
          findablePages({manifest, standings, shownTexts, words}),
          findableSuggestions(suggestions),
          findableQuestions(questions),
        ),
        groupsOf((await searchWords.read()).lines),
      ),
    log,
  });

  return {
    app,
    jobs,
    endpoints: api.endpoints,
    freshness,
    /** Everything to wait for before the first request. */
    ready: async () => {
      await currency.notePassages();
      await freshness.refresh();
    },
    /** Lets what is under way finish. */
    async stop(): Promise<void> {
      await Promise.all([jobs.stop(), freshness.stop()]);
      await search.stop();
    },
    invitations,
    people,
    news,
    remind,
    bringNeedsToLight: analysis.bringToLight,
  };
}

/** Everything that can be found, in parts. */
async function* findable(...sources: (Iterable<Findable[]> | AsyncIterable<Findable[]>)[]): AsyncGenerator<Findable[]> {
  for (const source of sources) yield* source;
}

const linesOf = (text: string): string[] => text.split(/\s*\n\s*/).filter((line) => line !== '');

function competencyCheck({competencies}: Framework): (key: string | null) => void {
  return (key) => {
    if (key !== null && !competencies.some((each) => each.key === key))
      throw new Refusal('invalid', 'Check the parts that are marked.', {fields: {competency: 'Choose one from the list.'}});
  };
}
export type Waymark = ReturnType<typeof createApp>;
