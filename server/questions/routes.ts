/** Questions and answers: ask, answer, accept, make official. One file, because each settles the question anew. */
import {randomUUID} from 'node:crypto';
import {once} from '../db/once.ts';
import type {Db} from '../db/schema.ts';
import type {Api} from '../http/api.ts';
import type {Clock} from '../posts/clock.ts';
import type {AuthorRole, Hideable} from '../posts/contract.ts';
import type {PostEvent} from '../posts/digest/post-event.ts';
import type {HoldIfPersonal} from '../posts/hold.ts';
import {postUrl} from '../posts/kinds.shared.ts';
import type {Also} from '../posts/rows-store.ts';
import type {SentBefore} from '../posts/sent/sent-store.ts';
import {Refusal} from '../refusal.ts';
import {type Asking, signedInPerson} from '../who/who.ts';
import {questionsApi} from './contract.ts';
import {missing, type ReadNeeds, readRoutes} from './read-routes.ts';
import {
  type Answer,
  acceptAnswer,
  changeQuestion,
  checkAsked,
  checkMayChange,
  checkOwn,
  makeOfficial,
  openAnswer,
  openComment,
  openQuestion,
  type Question,
  settle,
  withdrawOfficial,
} from './rules.ts';
import {settleAfterHiding} from './settle-after-hiding.ts';
import type {Changed} from './store.ts';

type Needs = ReadNeeds & {
  clock: Clock;
  /** Refuses a competency that the framework does not have. */
  checkCompetency: (key: string | null) => void;
  holdIfPersonal: HoldIfPersonal;
  sentBefore: SentBefore;
  notify: (event: PostEvent, actorId: string) => (db: Db) => Promise<void>;
};

export function questionRoutes(api: Api, needs: Needs): void {
  const {questions, clock, markdown, checkCompetency, holdIfPersonal, sentBefore, notify, now} = needs;

  const settleAfter = settleAfterHiding(needs);

  readRoutes(api, needs);

  api.serve(questionsApi.add, async ({body, who}) => {
    checkCompetency(body.competency);
    const hold = await holdIfPersonal({title: body.title, details: body.details}, body.justification);
    const {id = randomUUID(), ...given} = body;
    const question = {...openQuestion(given, id, clock.today(), await clock.due('questionDays')), ...hold};
    const person = signedInPerson(who);
    return once(
      () => sentBefore({id: body.id, personId: person.id, table: 'question', title: body.title, text: body.details}),
      async () => {
        await questions.add(question, {person, named: body.named});
        return posted(question);
      },
    );
  });

  api.serve(questionsApi.change, async ({params, body, who}) => {
    const question = await shown(params.id);
    checkOwn(await questions.authorIdOf(question.id), signedInPerson(who).id);
    checkCompetency(body.competency);
    // Nobody's answers are held back for it: what is new has to do without.
    await holdIfPersonal({title: body.title, details: body.details}, '');
    await questions.changeQuestion(question, changeQuestion(question, body), clock.today());
    return {id: question.id};
  });

  api.serve(questionsApi.answer, async ({params, body, who}) => {
    const question = await shown(params.id);
    const person = signedInPerson(who);
    const hold = await holdIfPersonal({text: body.text}, body.justification);
    const plain = {...openAnswer(question.id, body.text, body.id ?? randomUUID(), now().toISOString()), ...hold};
    if (body.official && !mayMakeOfficial(who))
      throw new Refusal('forbidden', 'Only a champion or the coordinator gives an official answer. Send it as your own.');
    // What is held is nobody's word yet: a champion makes it official once it is shown.
    const official = body.official && plain.visibility === 'shown';
    const [answer = plain, ...superseded] = official
      ? officialFirst(await questions.answersOf(question.id), plain, who)
      : [plain];
    const changed = official ? await settled(question, [answer], superseded) : undefined;
    const sentence = `${official ? 'Official answer' : 'New answer'}: ${question.title}`;
    const told = notify(eventOf(question, {concerns: question.id, said: answer.id, sentence, text: body.text}), person.id);
    return once(
      () => sentBefore({id: body.id, personId: person.id, table: 'answer', text: body.text}),
      async () => {
        await questions.addAnswer(answer, {person, named: body.named}, changed, unlessHeld(answer, told));
        return posted(answer);
      },
    );
  });

  api.serve(questionsApi.changeAnswer, async ({params, body, who}) => {
    const answer = await shownAnswer(params.id);
    checkOwn(await questions.authorIdOf(answer.id), signedInPerson(who).id);
    checkMayChange(answer, mayMakeOfficial(who));
    const hold = await holdIfPersonal({text: body.text}, body.justification);
    const changed = {...answer, text: body.text, version: body.version, ...hold};
    const settles = await settleAfter(answer.id, changed.visibility);
    await questions.changeAnswer(answer, changed, clock.today(), settles);
    return posted(changed);
  });

  api.serve(questionsApi.accept, async ({params, body, who}) => {
    const question = await shown(params.id);
    const {id: readerId} = signedInPerson(who);
    checkAsked(await questions.authorIdOf(question.id), readerId);
    const answers = await questions.answersOf(question.id);
    const answer = body.answerId === null ? undefined : answers.find(({id}) => id === body.answerId);
    if (body.answerId !== null && answer === undefined) throw missing();
    const accepted = acceptAnswer(question, answer, body.version);
    const told = eventOf(question, {
      concerns: answer?.id ?? question.id,
      said: answer?.id ?? question.id,
      sentence: `Your answer helped: ${question.title}`,
      followers: `An answer helped: ${question.title}`,
      text: '',
    });
    await questions.save(await settled(accepted, answers, []), answer ? notify(told, readerId) : async () => {});
    return {id: question.id};
  });

  api.serve(questionsApi.makeOfficial, async ({params, body, who}) => {
    const found = await shownAnswer(params.id);
    const question = await shown(found.questionId);
    const answers = await questions.answersOf(question.id);
    const answer = {...found, version: body.version};
    const changed = body.official ? officialFirst(answers, answer, who) : [withdrawOfficial(answer, clock.today())];
    const sentence = `Official answer: ${question.title}`;
    const told = eventOf(question, {concerns: question.id, said: answer.id, sentence, text: answer.text});
    await questions.save(
      await settled(question, answers, changed),
      body.official ? notify(told, signedInPerson(who).id) : async () => {},
    );
    return {id: answer.id};
  });

  api.serve(questionsApi.comment, async ({params, body, who}) => {
    const question = await shown(params.id);
    const person = signedInPerson(who);
    if (body.answerId !== null && (await shownAnswer(body.answerId)).questionId !== question.id) throw missing();
    const {text, answerId, named} = body;
    const hold = await holdIfPersonal({text}, body.justification);
    const about = {questionId: question.id, answerId, text};
    const comment = {...openComment(about, body.id ?? randomUUID(), now().toISOString()), ...hold};
    const sentence = `Comment: ${question.title}`;
    const told = eventOf(question, {concerns: answerId ?? question.id, said: comment.id, sentence, text});
    return once(
      () => sentBefore({id: body.id, personId: person.id, table: 'comment', text}),
      async () => {
        await questions.addComment(comment, {person, named}, unlessHeld(comment, notify(told, person.id)));
        return posted(comment);
      },
    );
  });

  async function known(id: string): Promise<Question> {
    const question = await questions.get(id);
    if (question === undefined) throw missing();
    return question;
  }

  async function shown(id: string): Promise<Question> {
    const question = await known(id);
    if (question.visibility !== 'shown') throw missing();
    return question;
  }

  async function shownAnswer(id: string): Promise<Answer> {
    const answer = await questions.getAnswer(id);
    if (answer === undefined || answer.visibility !== 'shown') throw missing();
    return answer;
  }

  /** The new official answer, then the ones it supersedes. */
  function officialFirst(answers: readonly Answer[], chosen: Answer, who: Asking): Answer[] {
    const by = {role: who.caller as AuthorRole, organisationId: signedInPerson(who).organisation};
    const others = answers.filter(({id}) => id !== chosen.id);
    return makeOfficial([chosen, ...others], chosen, by, clock.today());
  }

  /** The question as its answers leave it, with those that changed. */
  async function settled(question: Question, answers: readonly Answer[], changed: readonly Answer[]): Promise<Changed> {
    const after = [...answers.filter(({id}) => !changed.some((each) => each.id === id)), ...changed];
    const dueOn = await clock.due('questionDays', question.receivedOn);
    return {question: settle(question, after, {dueOn, today: clock.today()}), answers: changed};
  }

  type Said = Pick<PostEvent, 'concerns' | 'said' | 'sentence' | 'followers' | 'text'>;

  function eventOf({id, title}: Question, {text, ...said}: Said): PostEvent {
    return {postId: id, title, url: postUrl('question', id), ...said, text: markdown.toText(text)};
  }
}

const posted = ({id, visibility}: Hideable & {id: string}) => ({id, held: visibility === 'held'});

/** Nobody is told of what nobody may read. */
const unlessHeld = ({visibility}: Hideable, told: Also): Also => (visibility === 'held' ? async () => {} : told);

const mayMakeOfficial = ({caller}: Asking) => caller === 'champion' || caller === 'coordinator';
