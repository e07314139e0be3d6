/** What the answers say of the questions of a competency; suspect ones are cleared, or doubted again. */
import type {Quiz} from '../../../quizzes/format.ts';
import {passageUrl} from '../../../quizzes/passages.ts';
import type {AnyQuestion} from '../../../quizzes/types/kinds.ts';
import {stemOf, toCheck} from '../../../quizzes/types/kinds.ts';
import type {Api} from '../../http/api.ts';
import {done} from '../../http/contract.ts';
import {Refusal} from '../../refusal.ts';
import type {Analysis} from '../analysis.ts';
import type {ClearanceStore} from './clearance-store.ts';
import {type ItemLine, itemsApi} from './contract.ts';

type Needs = {
  analysis: Pick<Analysis, 'items'>;
  cleared: ClearanceStore;
  quizzes: readonly Quiz[];
  passageTitle: (url: string) => string;
  now: () => Date;
};

export function itemRoutes(api: Api, {analysis, cleared, quizzes, passageTitle, now}: Needs): void {
  const questions = new Map(quizzes.flatMap((quiz) => askedIn(quiz).map((question) => [question.id, question])));

  api.serve(itemsApi.items, async ({params}) => {
    const {reports, quizReports, clearances} = await analysis.items(params.competency);
    return {
      quizzes: quizReports,
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
            consistencyWithout: quizReports.find(({id}) => id === report.quizId)?.consistencyWithout.get(report.id) ?? null,
            isSuspect: doubts.length > 0 && clearance === undefined,
          },
        ];
      }),
    };
  });

  api.serve(itemsApi.clear, async ({params: {id, rev}, body}) => {
    mustBeAsked(id, rev);
    await cleared.clear(id, rev, body.reason, now());
    return done;
  });

  api.serve(itemsApi.unclear, async ({params: {id, rev}}) => {
    mustBeAsked(id, rev);
    await cleared.unclear(id, rev);
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
