/** What the answers say of the questions of a competency; what is decided about those in doubt. */
import type {Framework, Quiz} from '../../../quizzes/format.ts';
import {passageUrl} from '../../../quizzes/passages.ts';
import type {AnyQuestion} from '../../../quizzes/types/kinds.ts';
import {stemOf, toCheck} from '../../../quizzes/types/kinds.ts';
import type {Api} from '../../http/api.ts';
import {done} from '../../http/contract.ts';
import {Refusal} from '../../refusal.ts';
import {fewestForDoubt} from '../../statistics/items/doubt.ts';
import type {Analysis} from '../analysis.ts';
import {type Decision, type ItemLine, itemsApi} from './contract.ts';
import type {DoubtedQuestion, DoubtStore} from './doubt-store.ts';

type Needs = {
  analysis: Pick<Analysis, 'items' | 'doubted'>;
  doubts: DoubtStore;
  quizzes: readonly Quiz[];
  framework: Pick<Framework, 'competencies'>;
  passageTitle: (url: string) => string;
  now: () => Date;
};

export function itemRoutes(api: Api, {analysis, doubts, quizzes, framework, passageTitle, now}: Needs): void {
  const questions = new Map(quizzes.flatMap((quiz) => askedIn(quiz).map((question) => [question.id, question])));
  type Found = Awaited<ReturnType<Analysis['items']>>;

  async function linesOf(competency: string): Promise<{items: ItemLine[]; whole: Found['whole']}> {
    const [{reports, whole}, doubted] = await Promise.all([analysis.items(competency), doubts.all()]);
    return {items: reports.flatMap((report) => lineOf(report, whole, doubted)), whole};
  }

  function lineOf(
    {chosen, ...report}: Found['reports'][number],
    whole: Found['whole'],
    doubted: readonly DoubtedQuestion[],
  ): ItemLine[] {
    const question = questions.get(report.id);
    if (question === undefined) return [];
    const doubt = doubted.find(({questionId, rev}) => questionId === report.id && rev === report.rev);
    const url = passageUrl(question.source);
    return [
      {
        ...report,
        asks: 'stem' in question ? stemOf(question) : '',
        passage: {url, title: passageTitle(url)},
        chosen: chosen.map(({option, ...counts}) => ({...optionOf(question, option), ...counts})),
        inDoubt: doubt ? {doubts: [...doubt.doubts], foundAt: doubt.foundAt, decided: doubt.decided} : null,
        consistencyWithout: whole.find(({id}) => id === report.quizId)?.consistencyWithout.get(report.id) ?? null,
      },
    ];
  }

  api.serve(itemsApi.items, async ({params}) => {
    const {items, whole} = await linesOf(params.competency);
    return {quizzes: whole, items};
  });

  api.serve(itemsApi.inDoubt, async () => {
    const {competencies, tested} = await analysis.doubted();
    const isDecided = ({inDoubt}: ItemLine) => Number(inDoubt?.decided !== null);
    const lines = await Promise.all(
      competencies.map(async (key) => {
        const {items} = await linesOf(key);
        const competencyName = framework.competencies.find((each) => each.key === key)?.name ?? key;
        return items.filter(({inDoubt}) => inDoubt !== null).map((item) => ({...item, competency: key, competencyName}));
      }),
    );
    return {tested, fewest: fewestForDoubt, items: lines.flat().toSorted((a, b) => isDecided(a) - isDecided(b))};
  });

  api.serve(itemsApi.decide, async ({params: {id, rev}, body}) => {
    mustBeAsked(id, rev);
    await decide(id, rev, {...body, decidedAt: now().toISOString()});
    return done;
  });

  api.serve(itemsApi.undecide, async ({params: {id, rev}}) => {
    mustBeAsked(id, rev);
    await decide(id, rev, null);
    return done;
  });

  async function decide(id: string, rev: number, decision: Decision | null): Promise<void> {
    if (!(await doubts.decide(id, rev, decision)))
      throw new Refusal('missing', 'Nothing speaks against this question. Reload the page.');
  }

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
