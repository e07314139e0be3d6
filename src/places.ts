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
  /** Other words by which people look for it; null where our own search leaves it out, as a page of the guides or one that a link leads to. */
  also: readonly string[] | null;
};
type Also = Place['also'];

/** The parts of running the site, in their order: the side of every page that belongs to it. */
export const groups = {work: 'Work', people: 'People', content: 'Content', insight: 'Insight', settings: 'Settings'} as const;
export type Group = keyof typeof groups;

const bar = (to: string, name: string, also: Also): Place => ({to, name, who: anyone, purpose: 'read', listed: 'bar', also});
const at = (listed: Group, to: string, name: string, who: readonly Caller[], purpose: string, also: Also): Place => ({
  to,
  name,
  who,
  purpose,
  listed,
  also,
});
const inner = (to: string, name: string, who: readonly Caller[], purpose: string, also: Also): Place => ({
  to,
  name,
  who,
  purpose,
  also,
});
const door = (to: string, name: string, also: Also): Place => ({to, name, who: anyone, purpose: 'read', unlisted: true, also});

export const places = {
  guides: bar('/guides', 'Guides', ['all guides', 'list of guides', 'how-to guides']),
  toolkit: bar('/toolkit', 'Forms and letters', null),
  questions: bar('/questions', 'Questions', ['questions and answers', 'read questions', 'Q&A', 'forum']),
  suggestions: bar('/suggestions', 'Report or suggest', ['suggest', 'read suggestions', 'suggestion box', 'ideas']),
  training: bar('/training', 'Training', [
    'quizzes',
    'take a quiz',
    'take a test',
    'my results',
    'my training record',
    'have i passed',
    'learning paths',
    'courses',
    'e-learning',
    'test yourself',
    'my training',
  ]),
  screencasts: inner('/screencasts', 'Screencasts', anyone, 'read', null),

  forYou: inner('/for-you', 'For you', signedIn, 'see what waits for you', ['my answers', 'notifications', 'what is new for me']),
  help: inner('/help', 'Who helps you', anyone, 'read', [
    'help',
    'who is my champion',
    'who is my local administrator',
    'my champion',
    'my administrator',
    'local admin',
    'my admin',
    'contact',
    'phone number',
    'telephone',
    'help desk',
    'helpdesk',
    'helpdesk number',
    'number to ring',
    'get help',
    'who do i ask',
    'support',
  ]),

  manage: at('work', '/manage', 'Overview', enhancedAndAbove, 'see what needs doing', ['dashboard', 'coordinate', 'manage']),
  setUp: at('work', '/set-up', 'Set up', coordinatorsOnly, 'set up the site', ['checklist', 'first steps of a coordinator']),
  queue: at('work', '/queue', 'Queue', championsAndCoordinators, 'see the queue', ['to do', 'what is due', 'my tasks']),
  held: at('work', '/held', 'Anonymous posts', coordinatorsOnly, 'decide on anonymous posts', ['moderation', 'held posts']),
  feedback: at('work', '/feedback', 'Feedback on pages', coordinatorsOnly, 'read what readers said', ['was this page helpful']),
  people: at('people', '/people', 'People', coordinatorsOnly, 'see who has an account', [
    'accounts',
    'invite',
    'invitations',
    'users',
  ]),
  helpers: at('people', '/helpers', 'Who helps', championsAndCoordinators, 'say who helps', [
    'champions and administrators',
    'enter telephone numbers',
  ]),
  headcounts: at('people', '/headcounts', 'Headcounts', coordinatorsOnly, 'enter headcounts', ['how many staff']),
  outbox: at('people', '/outbox', 'Outbox', coordinatorsOnly, 'see the outbox', ['unsent mail', 'e-mail queue']),
  review: at('content', '/review', 'Review list', enhancedAndAbove, 'see the review list', [
    'verify guides',
    'what is to be verified',
  ]),
  stepsToDescribe: at(
    'content',
    '/steps-to-describe',
    'Steps to describe',
    enhancedAndAbove,
    'see which steps are to be described',
    ['in your version'],
  ),
  releases: at('content', '/releases', 'Releases', coordinatorsOnly, 'record releases', ['versions of the system']),
  systems: at('content', '/systems', 'Systems', championsAndCoordinators, 'say which system is used', [
    'which system',
    'change of system',
  ]),
  quizPreview: at('content', '/quiz-preview', 'Quizzes', coordinatorsOnly, 'see the answers of a quiz', [
    'quiz answers',
    'GIFT',
    'quiz preview',
  ]),
  searchWords: at('content', '/search-words', 'Search words', coordinatorsOnly, 'change the search words', [
    'synonyms',
    'search gaps',
  ]),
  needs: at('insight', '/training-needs', 'Training needs', championsAndCoordinators, 'see training needs', [
    'TNA',
    'training needs analysis',
    'training gaps',
    'skills gaps',
  ]),
  records: at('insight', '/records', 'Training record', championsOnly, 'see the training record of your organisation', [
    'who is trained',
    'who has passed',
    'training matrix',
  ]),
  settings: at('settings', '/settings', 'Settings', coordinatorsOnly, 'change the settings', ['preferences', 'configuration']),
  account: inner('/account', 'Your account', signedIn, 'see your account', [
    'my account',
    'profile',
    'change my name',
    'change my job',
    'my posts',
    'my certificates',
    'my e-mails',
  ]),

  needsWhere: inner('/training-needs/where', 'Where the gaps are', championsAndCoordinators, 'see training needs', [
    'heat map',
    'gaps by organisation',
    'gaps by job',
    'who was assessed',
    'coverage',
  ]),
  needsCompetency: inner('/training-needs/competency', 'One competency', coordinatorsOnly, 'see training needs', null),
  needsSaid: inner('/training-needs/said', 'What people say', coordinatorsOnly, 'see training needs', [
    'self-rating round',
    'sure and wrong',
    'what people search for',
  ]),
  needsOverTime: inner('/training-needs/over-time', 'Training needs over time', coordinatorsOnly, 'see training needs', [
    'did training help',
    'trend',
    'what was done about training needs',
  ]),
  questionsInDoubt: inner('/training-needs/questions', 'Questions in doubt', coordinatorsOnly, 'decide on questions in doubt', [
    'bad questions',
    'suspect questions',
    'wrong answer key',
  ]),
  needsReport: inner('/training-needs/report', 'Report on training needs', championsAndCoordinators, 'see training needs', [
    'print training needs',
  ]),
  selfRating: inner('/self-rating', 'Rate the tasks of your job', signedIn, 'rate the tasks of your job', [
    'rate yourself',
    'self-rating',
    'self-assessment',
  ]),
  ask: inner('/questions/ask', 'Ask a question', signedIn, 'ask a question', ['new question', 'ask for help', 'post a question']),
  suggest: inner('/suggestions/new', 'Suggest something', signedIn, 'suggest something', [
    'make a suggestion',
    'new suggestion',
    'raise a concern',
    'wish for training',
    'check a rumour',
  ]),
  quiz: inner('/training/:quiz', 'Quiz', signedIn, 'take this quiz', null),
  glossary: inner('/glossary', 'Glossary', anyone, 'read', ['abbreviations', 'acronyms', 'jargon', 'dictionary', 'A to Z']),
  suggestUnnamed: inner('/anonymous/suggestion', 'Suggest something anonymously', anyone, 'read', [
    'anonymous suggestion',
    'without my name',
    'whistleblowing',
    'speak up',
  ]),
  askUnnamed: inner('/anonymous/question', 'Ask a question anonymously', anyone, 'read', [
    'anonymous question',
    'ask without my name',
  ]),

  search: door('/search', 'Search', null),
  shortLinks: door('/go', 'Short links', [
    'QR codes',
    'go links',
    'permanent links',
    'desk card',
    'print',
    'print a guide',
    'printing',
    'print a link',
  ]),
  receipt: door('/anonymous/receipt', 'Receipt', [
    'anonymous receipt',
    'answer to my anonymous post',
    'take back an anonymous post',
  ]),
  certificate: door('/certificate', 'Certificate', [
    'check a certificate',
    'certificate code',
    'is a certificate real',
    'is this certificate genuine',
  ]),
  signIn: door('/sign-in', 'Sign in', ['sign in here', 'sign in to this site']),
  join: door('/join', 'Join', null),
  resetPassword: door('/reset-password', 'Set a new password', null),
  unsubscribe: door('/unsubscribe', 'Stop messages', [
    'unsubscribe',
    'stop e-mails',
    'stop sending me e-mails',
    'stop emails',
    'no more mail',
    'opt out of mail',
  ]),
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

/** What our own search finds besides guides, documents and posts. */
export const findable: (Place & {also: readonly string[]})[] = all.flatMap((place) =>
  place.also === null ? [] : [{...place, also: place.also}],
);
