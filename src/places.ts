/**
 * The site's own pages and who may open each: said once, for the bar, the account's menu, the gate before a page and the sitemap. A test
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
  listed?: 'bar' | 'menu';
  /** What no search engine needs to know, though anybody may open it. */
  unlisted?: boolean;
};

const bar = (to: string, name: string): Place => ({to, name, who: anyone, purpose: 'read', listed: 'bar'});
const menu = (to: string, name: string, who: readonly Caller[], purpose: string): Place => ({
  to,
  name,
  who,
  purpose,
  listed: 'menu',
});
const inner = (to: string, name: string, who: readonly Caller[], purpose: string): Place => ({to, name, who, purpose});
const door = (to: string, name: string): Place => ({to, name, who: anyone, purpose: 'read', unlisted: true});

export const places = {
  guides: bar('/guides', 'Guides'),
  toolkit: bar('/toolkit', 'Toolkit'),
  screencasts: bar('/screencasts', 'Screencasts'),
  questions: bar('/questions', 'Ask'),
  suggestions: bar('/suggestions', 'Suggest'),
  training: bar('/training', 'Training'),

  queue: menu('/queue', 'Queue', championsAndCoordinators, 'see the queue'),
  needs: menu('/training-needs', 'Training needs', championsAndCoordinators, 'see training needs'),
  records: menu('/records', 'Training record', championsOnly, 'see the training record of your organisation'),
  review: menu('/review', 'Review list', enhancedAndAbove, 'see the review list'),
  held: menu('/held', 'Anonymous posts', coordinatorsOnly, 'decide on anonymous posts'),
  systems: menu('/systems', 'Systems', championsAndCoordinators, 'say which system is used'),
  stepsToDescribe: menu('/steps-to-describe', 'Steps to describe', enhancedAndAbove, 'see which steps are to be described'),
  releases: menu('/releases', 'Releases', coordinatorsOnly, 'record releases'),
  quizPreview: menu('/quiz-preview', 'Quiz preview', coordinatorsOnly, 'see the answers of a quiz'),
  feedback: menu('/feedback', 'Feedback on pages', coordinatorsOnly, 'read what readers said'),
  searchWords: menu('/search-words', 'Search words', coordinatorsOnly, 'change the search words'),
  people: menu('/people', 'People', coordinatorsOnly, 'see who has an account'),
  headcounts: menu('/headcounts', 'Headcounts', coordinatorsOnly, 'enter headcounts'),
  outbox: menu('/outbox', 'Outbox', coordinatorsOnly, 'see the outbox'),
  settings: menu('/settings', 'Settings', coordinatorsOnly, 'change the settings'),
  account: menu('/account', 'Your account', signedIn, 'see your account'),

  needsReport: inner('/training-needs/report', 'Report on training needs', championsAndCoordinators, 'see training needs'),
  selfRating: inner('/self-rating', 'Rate the tasks of your job', signedIn, 'rate the tasks of your job'),
  ask: inner('/questions/ask', 'Ask a question', signedIn, 'ask a question'),
  suggest: inner('/suggestions/new', 'Suggest something', signedIn, 'suggest something'),
  quiz: inner('/training/:quiz', 'Quiz', signedIn, 'take this quiz'),

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

/** The links of the bar, or of somebody's menu, in their order. */
export const listedIn = (where: 'bar' | 'menu', caller: Caller): Place[] =>
  all.filter(({listed, who}) => listed === where && who.includes(caller));

/** What stands in no sitemap: pages that need an account, and doors that lead on from a link. A quiz page may be read by anybody. */
export const notInSitemap: string[] = all
  .filter(({who, unlisted, to}) => (unlisted === true || !who.includes('visitor')) && !to.includes(':'))
  .map(({to}) => to);
