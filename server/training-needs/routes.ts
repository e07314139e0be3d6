/** The analysis: everything for the coordinator, what may be disclosed for a champion; and suspect questions. */
import {randomUUID} from 'node:crypto';
import type {Quiz} from '../../quizzes/format.ts';
import {passageUrl} from '../../quizzes/passages.ts';
import {stemOf, toCheck} from '../../quizzes/types/explain.ts';
import type {AnyQuestion} from '../../quizzes/types/kinds.ts';
import type {Api} from '../http/api.ts';
import {done} from '../http/contract.ts';
import {type Asking, signedInPerson} from '../http/who.ts';
import type {Organisation} from '../people/contract.ts';
import {Refusal} from '../refusal.ts';
import type {ActionStore} from './action-store.ts';
import type {Analysis} from './analysis.ts';
import {type ItemLine, trainingNeedsApi} from './contract.ts';
import {toCsv} from './csv.ts';
import type {ItemStore} from './item-store.ts';
import type {OptInStore} from './opt-in-store.ts';

type Needs = {
  analysis: Analysis;
  items: Pick<ItemStore, 'clear' | 'unclear'>;
  actions: ActionStore;
  optIns: OptInStore;
  organisations: () => Promise<Organisation[]>;
  checkCompetency: (key: string) => void;
  quizzes: readonly Quiz[];
  passageTitle: (url: string) => string;
  now: () => Date;
};

export function trainingNeedsRoutes(
  api: Api,
  {analysis, items, actions, optIns, organisations, checkCompetency, quizzes, passageTitle, now}: Needs,
): void {
  const questions = new Map(quizzes.flatMap((quiz) => askedIn(quiz).map((question) => [question.id, question])));

  /** The coordinator's own by default, a champion's own always; `view` is somebody else's, whose eyes the coordinator may borrow. */
  const readBy = async ({caller, person}: Asking, view: string | undefined) => {
    if (caller === 'coordinator' && view === undefined) return analysis.needs();
    const organisation = view === 'everyone' ? null : (view ?? person?.organisation ?? null);
    if (caller !== 'coordinator' && organisation !== null && organisation !== person?.organisation)
      throw new Refusal('forbidden', 'You may see this as the champion of your own organisation only.');
    if (organisation !== null && !(await isOrganisation(organisation)))
      throw new Refusal('missing', 'There is no such organisation. Choose one from the list.');
    return analysis.seenBy(organisation);
  };
  const isOrganisation = async (id: string) => (await organisations()).some((each) => each.id === id);

  api.serve(trainingNeedsApi.read, ({who, query}) => readBy(who, query.for));

  api.serve(trainingNeedsApi.export, async ({who, query, res}) => {
    res.attachment('waymark-training-needs.csv');
    return toCsv(await readBy(who, query.for));
  });

  api.serve(trainingNeedsApi.optIn, async ({body, who}) => {
    const {organisation} = signedInPerson(who);
    if (organisation === null)
      throw new Refusal('invalid', 'You are in no organisation yet. Ask the coordinator to put you in yours.');
    await optIns.set(organisation, body.optedIn, now());
    return done;
  });

  api.serve(trainingNeedsApi.actions, async () => {
    const taken = await actions.newestFirst();
    const moved = await analysis.moved(taken);
    return {actions: taken.map((action, index) => ({...action, moved: moved[index] ?? null}))};
  });

  api.serve(trainingNeedsApi.act, async ({body}) => {
    checkCompetency(body.competency);
    if (body.organisation !== null && !(await isOrganisation(body.organisation)))
      throw new Refusal('invalid', 'Check the parts that are marked.', {fields: {organisation: 'Choose one from the list.'}});
    const id = randomUUID();
    await actions.add({id, ...body, takenAt: now().toISOString()});
    return {id};
  });

  api.serve(trainingNeedsApi.forgetAction, async ({params}) => {
    if (!(await actions.remove(params.id))) throw new Refusal('missing', 'This action is gone already. Reload the page.');
    return done;
  });

  api.serve(trainingNeedsApi.items, async ({params}) => {
    const {reports, clearances} = await analysis.items(params.competency);
    return {
      items: reports.flatMap(({chosen, doubts, ...report}): ItemLine[] => {
        const question = questions.get(report.id);
        if (question === undefined) return [];
        const clearance = clearances.find(({questionId, rev}) => questionId === report.id && rev === report.rev);
        const url = passageUrl(question.source);
        return [
          {
            ...report,
            doubts,
            asks: 'stem' in question ? stemOf(question) : '',
            passage: {url, title: passageTitle(url)},
            chosen: chosen.map(({option, ...counts}) => ({...optionOf(question, option), ...counts})),
            clearance: clearance ? {reason: clearance.reason, clearedAt: clearance.clearedAt} : null,
            isSuspect: doubts.length > 0 && clearance === undefined,
          },
        ];
      }),
    };
  });

  api.serve(trainingNeedsApi.clear, async ({params: {id, rev}, body}) => {
    mustBeAsked(id, rev);
    await items.clear(id, rev, body.reason, now());
    return done;
  });

  api.serve(trainingNeedsApi.unclear, async ({params: {id, rev}}) => {
    mustBeAsked(id, rev);
    await items.unclear(id, rev);
    return done;
  });

  function mustBeAsked(id: string, rev: number): void {
    if (questions.get(id)?.rev !== rev)
      throw new Refusal('missing', 'No quiz asks this question in this revision any more. Reload the page.');
  }
}

const askedIn = ({questions}: Quiz): AnyQuestion[] =>
  questions.flatMap((question): AnyQuestion[] => (question.type === 'scenario' ? question.questions : [question]));

/** An option in words; those of true and false are their own. */
function optionOf(question: AnyQuestion, id: string): {text: string; right: boolean} {
  if (question.type === 'truefalse') return {text: id === 'true' ? 'True' : 'False', right: String(question.answer) === id};
  const option = 'options' in question ? question.options.find((each) => each.id === id) : undefined;
  return {text: option?.text ?? toCheck(question)[0]?.text ?? id, right: option?.correct ?? false};
}
