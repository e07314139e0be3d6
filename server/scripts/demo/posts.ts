/** A year of suggestions and questions that nobody wrote. Every text says so. */
import type {Db} from '../../db/schema.ts';
import {addWorkingDays, dayOf} from '../../posts/days.ts';
import {postStore} from '../../posts/store.ts';
import {makeOfficial, openAnswer, openQuestion, settle} from '../../questions/rules.ts';
import {questionStore} from '../../questions/store.ts';
import type {NewStep, SuggestionKind, Verdict} from '../../suggestions/contract.ts';
import {openSuggestion, type Suggestion, takeStep} from '../../suggestions/rules.ts';
import {suggestionStore} from '../../suggestions/store.ts';
import type {Person} from '../../who/contract.ts';

type Needs = {db: Db; people: readonly Person[]; coordinator: Person; champion: Person; random: () => number; now: Date};

const note = 'Generated for the demonstration; nobody wrote this.';

const suggested: [SuggestionKind, string, string | null][] = [
  ['idea', 'One list of who the champions are', 'champion'],
  ['fault', 'The page takes a long time to open in the morning', null],
  ['rumour', 'Old records are deleted after a year', 'quality'],
  ['training-wish', 'A short refresher on the risk matrix', 'risk'],
  ['concern', 'Colleagues share one account when they are busy', 'access'],
  ['idea', 'A checklist for the first call on a phone screen', 'record'],
  ['fault', 'The printed letter cuts off the last line', 'documents'],
  ['rumour', 'Landlords will get their own accounts next year', 'share'],
  ['training-wish', 'Practice in searching by address', 'find'],
  ['idea', 'Say on each form which version is the agreed one', 'documents'],
  ['concern', 'Victims are not told when a case is closed', 'victim'],
  ['fault', 'A search for a name with an apostrophe finds nothing', 'find'],
  ['rumour', 'Only the police may enter a risk score', 'risk'],
  ['training-wish', 'How to write a report that a court can use', 'act'],
  ['idea', 'A monthly list of what changed', 'change'],
  ['concern', 'The reason for a score is often left empty', 'risk'],
  ['fault', 'The reset message goes to an old address', 'access'],
  ['rumour', 'Every case needs a paper copy as well', 'close'],
  ['idea', 'Short guides for new starters in one place', null],
  ['training-wish', 'Back-end searches for beginners', 'interrogate'],
  ['concern', 'The same household is recorded by three organisations', 'quality'],
  ['idea', 'Show the review date on every leaflet', 'documents'],
  ['fault', 'The date field takes the month first', 'record'],
  ['rumour', 'A closed case cannot be opened again', 'close'],
];

const asked: [string, string][] = [
  ['How do I find earlier reports at an address?', 'find'],
  ['Who resets my password while my administrator is away?', 'access'],
  ['May I tell a landlord that there is an open case?', 'share'],
  ['Which letter comes before a community protection notice?', 'act'],
  ['What do I write as the reason for a risk score?', 'risk'],
  ['How often should I update the victim?', 'victim'],
  ['Who owns a case when the family moves to another district?', 'close'],
  ['Where is the leaflet for victims in other languages?', 'documents'],
  ['How do I record a report that was made in person?', 'record'],
  ['What is the difference between an incident and a case?', 'record'],
  ['How do I ask for a change to the system?', 'change'],
  ['Can an occasional user keep an account that is seldom used?', 'accounts'],
  ['How do I check that two records are the same person?', 'quality'],
  ['What does a champion do in a normal month?', 'champion'],
  ['How do I export the result of a search?', 'interrogate'],
  ['When does a case go to a joint action group?', 'close'],
  ['What may a call-taker see?', 'access'],
  ['How do I note that a victim does not want to be contacted?', 'victim'],
  ['Is there a form for diary sheets?', 'documents'],
  ['How do I search when I know only the street?', 'find'],
];

const verdicts: Verdict[] = ['not-known-yet', 'false', 'partly', 'not-known-yet', 'true'];

export async function fillDemoPosts({db, people, coordinator, champion, random, now}: Needs): Promise<void> {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const id = () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`;
  const hex = (length: number) => Array.from({length}, () => Math.floor(random() * 16).toString(16)).join('');
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const after = (day: string, days: number) => {
    const then = dayOf(new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000));
    return then > dayOf(now) ? dayOf(now) : then;
  };
  const posts = postStore(db);
  const suggestions = suggestionStore(db);
  const questions = questionStore(db);
  const nothingMore = async () => {};

  async function supporters(postId: string, author: Person): Promise<void> {
    const count = Math.floor(random() ** 3 * 25);
    for (let each = 0; each < count; each += 1) {
      const person = pick(people);
      if (person.id !== author.id) await posts.sayMeToo(postId, person, true);
    }
  }

  let rumours = 0;
  for (const [index, [kind, title, competency]] of suggested.entries()) {
    // The newest ones still wait.
    const age = 3 + index * 15;
    const receivedOn = dayOf(daysAgo(age));
    const promises = {
      today: dayOf(now),
      acknowledgement: addWorkingDays(receivedOn, 5),
      answer: addWorkingDays(receivedOn, 20),
      progress: addWorkingDays(dayOf(now), 60),
    };
    let suggestion: Suggestion = openSuggestion({kind, title, details: note, competency}, id(), receivedOn, promises);
    const author = pick(people);
    await suggestions.add(suggestion, author, random() < 0.2);
    await supporters(suggestion.id, author);
    const path: NewStep['status'][] =
      age < 10
        ? []
        : age < 40
          ? ['acknowledged']
          : age < 80
            ? ['acknowledged', 'planned']
            : ['acknowledged', kind === 'rumour' || random() < 0.7 ? 'delivered' : 'declined'];
    for (const [number, status] of path.entries()) {
      const last = status === 'delivered' && kind === 'rumour';
      const verdict = last ? (verdicts[rumours % verdicts.length] ?? null) : null;
      if (last) rumours += 1;
      const step: NewStep = {
        status,
        reason: `${reasons[status]} ${note}`,
        verdict,
        sources: verdict === null || verdict === 'not-known-yet' ? '' : `Demonstration source. ${note}`,
        version: suggestion.version,
      };
      const takenOn = after(receivedOn, 4 + number * 20);
      const next = takeStep(suggestion, step, {...promises, today: takenOn});
      await suggestions.saveStep(next, {...step, role: 'The coordinator', takenOn}, nothingMore);
      suggestion = {...next, version: next.version + 1};
    }
  }

  for (const [index, [title, competency]] of asked.entries()) {
    const age = 1 + index * 18;
    const receivedOn = dayOf(daysAgo(age));
    const dueOn = addWorkingDays(receivedOn, 3);
    const question = openQuestion({title, details: note, competency}, id(), receivedOn, dueOn);
    const author = pick(people);
    await questions.add(question, {person: author, named: random() < 0.2});
    await supporters(question.id, author);
    if (age < 15) continue;
    const answers = Array.from({length: 1 + Math.floor(random() * 3)}, (_, number) =>
      openAnswer(
        question.id,
        `Demonstration answer ${number + 1}. See [all guides](/guides). ${note}`,
        id(),
        daysAgo(age - 1 - number).toISOString(),
      ),
    );
    for (const answer of answers) await questions.addAnswer(answer, {person: pick(people), named: false}, undefined, nothingMore);
    const [first] = answers;
    if (first === undefined || random() < 0.2) continue;
    const by = random() < 0.5 ? coordinator : champion;
    const role = by.role === 'coordinator' ? ('coordinator' as const) : ('champion' as const);
    const changed = makeOfficial(answers, first, {role, organisationId: by.organisation}, after(receivedOn, 3));
    const accepted = random() < 0.5 ? (answers.at(-1)?.id ?? null) : null;
    await questions.save(
      {
        question: settle({...question, acceptedAnswerId: accepted}, changed, {dueOn, today: after(receivedOn, 4)}),
        answers: changed,
      },
      nothingMore,
    );
  }
}

const reasons: Record<NewStep['status'], string> = {
  received: '',
  acknowledged: 'Read, and passed to whoever can say more.',
  'under-review': 'Being looked at.',
  planned: 'Agreed, and planned.',
  delivered: 'Done.',
  declined: 'Not now: it would cost more than it brings.',
};
