/**
 * The site's own pages and who may open each: said once, for the bar, the account's menu, the gate before a page, our search and the sitemap. A test
 * holds it to whom the service answers there.
 */
import {
  anyone,
  type Caller,
  championsAndCoordinators,
  championsOnly,
  coordinatorsOnly,
  enhancedAndAbove,
  signedIn,
} from '../server/who/callers.shared.ts';

export type Place = {
  to: string;
  name: string;
  who: readonly Caller[];
  /** Completes "You need an account to …" for whoever may not open it yet. */
  purpose: string;
  /** Where its link stands; nowhere where it is reached from another page. */
  listed?: 'bar' | Group;
  /** What no search engine needs to know, though anybody may open it. */
  unlisted?: boolean;
};

/** The parts of running the site, in their order: the side of every page that belongs to it. */
export const groups = {work: 'Work', people: 'People', content: 'Content', insight: 'Insight', settings: 'Settings'} as const;
export type Group = keyof typeof groups;

const bar = (to: string, name: string): Place => ({to, name, who: anyone, purpose: 'read', listed: 'bar'});
const at = (listed: Group, to: string, name: string, who: readonly Caller[], purpose: string): Place => ({
  to,
  name,
  who,
  purpose,
  listed,
});
const inner = (to: string, name: string, who: readonly Caller[], purpose: string): Place => ({
  to,
  name,
  who,
  purpose,
});
const door = (to: string, name: string): Place => ({to, name, who: anyone, purpose: 'read', unlisted: true});

export const places = {
  guides: bar('/guides', 'Guides'),
  toolkit: bar('/toolkit', 'Forms and letters'),
  questions: bar('/questions', 'Questions'),
  suggestions: bar('/suggestions', 'Report or suggest'),
  training: bar('/training', 'Training'),
  newDocument: inner('/toolkit/new', 'Add a document', enhancedAndAbove, 'add a document'),
  importDocuments: inner('/toolkit/import', 'Bring in several files', enhancedAndAbove, 'bring in files'),
  screencasts: inner('/screencasts', 'Screencasts', anyone, 'read'),

  forYou: inner('/for-you', 'For you', signedIn, 'see what waits for you'),
  help: inner('/help', 'Who helps you', anyone, 'read'),

  manage: at('work', '/manage', 'Overview', enhancedAndAbove, 'see what needs doing'),
  setUp: at('work', '/set-up', 'Set up', coordinatorsOnly, 'set up the site'),
  queue: at('work', '/queue', 'Queue', championsAndCoordinators, 'see the queue'),
  held: at('work', '/held', 'Anonymous posts', coordinatorsOnly, 'decide on anonymous posts'),
  feedback: at('work', '/feedback', 'Feedback on pages', coordinatorsOnly, 'read what readers said'),
  people: at('people', '/people', 'People', coordinatorsOnly, 'see who has an account'),
  helpers: at('people', '/helpers', 'Who helps', championsAndCoordinators, 'say who helps'),
  headcounts: at('people', '/headcounts', 'Headcounts', coordinatorsOnly, 'enter headcounts'),
  outbox: at('people', '/outbox', 'Outbox', coordinatorsOnly, 'see the outbox'),
  review: at('content', '/review', 'Review list', enhancedAndAbove, 'see the review list'),
  stepsToDescribe: at(
    'content',
    '/steps-to-describe',
    'Steps to describe',
    enhancedAndAbove,
    'see which steps are to be described',
  ),
  releases: at('content', '/releases', 'Releases', coordinatorsOnly, 'record releases'),
  systems: at('content', '/systems', 'Systems', championsAndCoordinators, 'say which system is used'),
  quizPreview: at('content', '/quiz-preview', 'Quizzes', coordinatorsOnly, 'see the answers of a quiz'),
  searchWords: at('content', '/search-words', 'Search words', coordinatorsOnly, 'change the search words'),
  needs: at('insight', '/training-needs', 'Training needs', championsAndCoordinators, 'see training needs'),
  records: at('insight', '/records', 'Training record', championsOnly, 'see the training record of your organisation'),
  settings: at('settings', '/settings', 'Settings', coordinatorsOnly, 'change the settings'),
  account: inner('/account', 'Your account', signedIn, 'see your account'),

  needsWhere: inner('/training-needs/where', 'Where the gaps are', championsAndCoordinators, 'see training needs'),
  needsCompetency: inner('/training-needs/competency', 'One competency', coordinatorsOnly, 'see training needs'),
  needsSaid: inner('/training-needs/said', 'What people say', coordinatorsOnly, 'see training needs'),
  needsOverTime: inner('/training-needs/over-time', 'Training needs over time', coordinatorsOnly, 'see training needs'),
  questionsInDoubt: inner('/training-needs/questions', 'Questions in doubt', coordinatorsOnly, 'decide on questions in doubt'),
  needsReport: inner('/training-needs/report', 'Report on training needs', championsAndCoordinators, 'see training needs'),
  selfRating: inner('/self-rating', 'Rate the tasks of your job', signedIn, 'rate the tasks of your job'),
  ask: inner('/questions/ask', 'Ask a question', signedIn, 'ask a question'),
  suggest: inner('/suggestions/new', 'Suggest something', signedIn, 'suggest something'),
  quiz: inner('/training/:quiz', 'Quiz', signedIn, 'take this quiz'),
  glossary: inner('/glossary', 'Glossary', anyone, 'read'),
  suggestUnnamed: inner('/anonymous/suggestion', 'Suggest something anonymously', anyone, 'read'),
  askUnnamed: inner('/anonymous/question', 'Ask a question anonymously', anyone, 'read'),

  search: door('/search', 'Search'),
  shortLinks: door('/go', 'Short links'),
  receipt: door('/anonymous/receipt', 'Receipt'),
  certificate: door('/certificate', 'Certificate'),
  signIn: door('/sign-in', 'Sign in'),
  join: door('/join', 'Join'),
  resetPassword: door('/reset-password', 'Set a new password'),
  unsubscribe: door('/unsubscribe', 'Stop messages'),
} as const satisfies Record<string, Place>;

const all: readonly Place[] = Object.values(places);

/** The links of the bar. */
export const inBar: Place[] = all.filter(({listed}) => listed === 'bar');

/** What somebody finds at the side of the pages that run the site: by group, in their order, without empty ones. */
export function workOf(caller: Caller): {name: string; places: Place[]}[] {
  return (Object.keys(groups) as Group[])
    .map((group) => ({name: groups[group], places: all.filter(({listed, who}) => listed === group && who.includes(caller))}))
    .filter(({places: inGroup}) => inGroup.length > 0);
}

/** Whether an address is one of those pages, or one below it. */
export const isWork = (pathname: string): boolean =>
  all.some(({listed, to}) => listed !== undefined && listed !== 'bar' && (pathname === to || pathname.startsWith(`${to}/`)));

/** What stands in no sitemap: pages that need an account, and doors that lead on from a link. A quiz page may be read by anybody. */
export const notInSitemap: string[] = all
  .filter(({who, unlisted, to}) => (unlisted === true || !who.includes('visitor')) && !to.includes(':'))
  .map(({to}) => to);
