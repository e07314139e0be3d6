/** The suggestion box: post, read, and answer in the open. */
import {randomUUID} from 'node:crypto';
import {once} from '../db/once.ts';
import {remembered} from '../db/remembered.ts';
import type {Db} from '../db/schema.ts';
import type {Api} from '../http/api.ts';
import type {Clock} from '../posts/clock.ts';
import {authorRoles} from '../posts/contract.ts';
import type {PostEvent} from '../posts/digest/post-event.ts';
import {atomFeed} from '../posts/feed.ts';
import type {HoldIfPersonal} from '../posts/hold.ts';
import {postUrl} from '../posts/kinds.shared.ts';
import {fromCursor, pageOf} from '../posts/list.ts';
import type {Markdown} from '../posts/markdown.ts';
import {inPlaceOf} from '../posts/rules.ts';
import type {SentBefore} from '../posts/sent/sent-store.ts';
import {Refusal} from '../refusal.ts';
import {signedInPerson} from '../who/who.ts';
import {headingOf, kindNames, statusName, suggestionsApi, verdictNames} from './contract.ts';
import {newVerdict, openSuggestion, type StepTaken, type Suggestion, takeStep} from './rules.ts';
import type {SuggestionStore} from './store.ts';
import type {SuggestionView} from './view.ts';

type Needs = {
  suggestions: SuggestionStore;
  clock: Clock;
  markdown: Markdown;
  /** Refuses a competency that the framework does not have. */
  checkCompetency: (key: string | null) => void;
  view: SuggestionView;
  /** Grows with every change of what can be read. */
  revision: () => Promise<number>;
  holdIfPersonal: HoldIfPersonal;
  sentBefore: SentBefore;
  notify: (event: PostEvent, actorId: string) => (db: Db) => Promise<void>;
  baseUrl: string;
  siteName: string;
  now: () => Date;
};

export function suggestionRoutes(api: Api, needs: Needs): void {
  const {
    suggestions,
    clock,
    markdown,
    view,
    revision,
    checkCompetency,
    holdIfPersonal,
    sentBefore,
    notify,
    baseUrl,
    siteName,
    now,
  } = needs;

  api.serve(suggestionsApi.list, async ({query: {cursor, ...filter}}) => {
    const [page, counts] = await Promise.all([suggestions.newestFirst(filter, fromCursor(cursor)), suggestions.counts(filter)]);
    return pageOf(page, counts, filter.status);
  });

  const feed = remembered(revision, async () => {
    const {items} = await suggestions.newestFirst({}, undefined);
    const entries = await Promise.all(
      items.map(async ({id, kind, title, status, receivedOn}) => {
        const suggestion = await known(id);
        const [steps, replies] = await Promise.all([suggestions.steps(id), suggestions.replies(id)]);
        const added = replies.filter(({visibility}) => visibility === 'shown').map(({text}) => markdown.toHtml(text, 4));
        const said = steps
          .map(({status: then, reason}) => `<p>${statusName(then, kind)}</p>${markdown.toHtml(reason, 4)}`)
          .join('');
        return {
          title: headingOf({kind, title}),
          url: postUrl('suggestion', id),
          day: steps.at(-1)?.takenOn ?? receivedOn,
          summary: `${kindNames[kind]}: ${statusName(status, kind)}`,
          html: [markdown.toHtml(suggestion.details, 4), said, ...added].join(''),
        };
      }),
    );
    return atomFeed({
      title: 'Suggestions',
      path: suggestionsApi.feed.path,
      page: '/suggestions',
      baseUrl,
      siteName,
      entries,
      now: now(),
    });
  });
  api.serve(suggestionsApi.feed, feed);

  api.serve(suggestionsApi.rumours, async () => {
    const rumours = await suggestions.rumours(100);
    const days = await suggestions.verdictDays(rumours.map(({id}) => id));
    return {
      rumours: rumours.map(({id, title, verdict, receivedOn, sources}) => ({
        id,
        title,
        verdict,
        receivedOn,
        sourcesHtml: markdown.toHtml(sources, 4),
        checkedOn: days.get(id) ?? null,
      })),
    };
  });

  api.serve(suggestionsApi.read, async ({params, who}) => {
    const suggestion = await known(params.id);
    const hidden = inPlaceOf(suggestion, who.caller === 'coordinator', missing);
    if (hidden) return {step: 'hidden' as const, hidden};
    return view(suggestion, {id: who.person?.id, seesHidden: who.caller === 'coordinator'});
  });

  api.serve(suggestionsApi.add, async ({body, who}) => {
    const person = signedInPerson(who);
    checkCompetency(body.competency);
    const acknowledgement = await clock.due('acknowledgeDays');
    const hold = await holdIfPersonal({title: body.title, details: body.details}, body.justification);
    const {id = randomUUID(), ...given} = body;
    const suggestion = {...openSuggestion(given, id, clock.today(), {acknowledgement}), ...hold};
    return once(
      () => sentBefore({id: body.id, personId: person.id, table: 'suggestion', title: body.title, text: body.details}),
      async () => {
        await suggestions.add(suggestion, person, body.named);
        return {id, held: suggestion.visibility === 'held'};
      },
    );
  });

  api.serve(suggestionsApi.takeStep, async ({params, body, who}) => {
    const suggestion = await known(params.id);
    if (suggestion.visibility !== 'shown')
      throw new Refusal('conflict', 'This suggestion is hidden: nobody would read it. Show it again first.');
    const [acknowledgement, answer, progress] = await Promise.all([
      clock.due('acknowledgeDays'),
      clock.due('answerDays', suggestion.receivedOn),
      clock.due('progressDays'),
    ]);
    const today = clock.today();
    const next = takeStep(suggestion, body, {today, acknowledgement, answer, progress});
    const {status, reason} = body;
    const verdict = newVerdict(suggestion, next);
    const taken: StepTaken = {status, reason, verdict, role: authorRoles.coordinator, takenOn: today};
    await suggestions.saveStep(next, taken, notify(eventOf(next, taken), signedInPerson(who).id));
    return {id: suggestion.id};
  });

  async function known(id: string): Promise<Suggestion> {
    const suggestion = await suggestions.get(id);
    if (suggestion === undefined) throw missing();
    return suggestion;
  }

  function eventOf({id, kind, title}: Suggestion, {status, reason, verdict}: StepTaken): PostEvent {
    const name = statusName(status, kind);
    const outcome = verdict === null ? name : `${name}, ${verdictNames[verdict].toLowerCase()}`;
    const url = postUrl('suggestion', id);
    return {
      postId: id,
      concerns: id,
      said: id,
      title,
      url,
      sentence: `${outcome}: ${headingOf({kind, title})}`,
      text: markdown.toText(reason),
    };
  }
}

const missing = () =>
  new Refusal('missing', 'There is no such suggestion. It may be waiting for a check, or the address is not complete.');
