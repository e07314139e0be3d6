/** The analysis: everything for the coordinator, what may be disclosed for others; what is shown beside it; opting in. */
import type {Framework} from '../../quizzes/format.ts';
import type {Api} from '../http/api.ts';
import {done} from '../http/contract.ts';
import {dayOf} from '../posts/days.ts';
import {Refusal} from '../refusal.ts';
import type {Organisation} from '../who/contract.ts';
import {type Asking, signedInPerson} from '../who/who.ts';
import type {Analysis} from './analysis.ts';
import {trainingNeedsApi} from './contract.ts';
import type {OptInStore} from './disclosure/opt-in-store.ts';
import {trendDays} from './estimates/trend.ts';
import {toCsv} from './export/csv.ts';
import {toWorkbook} from './export/workbook.ts';
import {type Signals, signalsOf} from './signals/other-signals.ts';

type Needs = {
  analysis: Analysis;
  optIns: OptInStore;
  organisations: () => Promise<Organisation[]>;
  framework: Framework;
  /** What people searched, marked, asked and wished for since a day. */
  signals: (since: string) => Promise<Signals>;
  now: () => Date;
};

const fileName = (view: string | undefined, ending: string) => `waymark-training-needs${view ? `-${view}` : ''}.${ending}`;

/** How far back what was said elsewhere goes. */
const yearDays = 365;

export function trainingNeedsRoutes(api: Api, {analysis, optIns, organisations, framework, signals, now}: Needs): void {
  /** The coordinator's own by default, a champion's own always; `view` is somebody else's, whose eyes the coordinator may borrow. */
  const readBy = async ({caller, person}: Asking, view: string | undefined) => {
    if (caller === 'coordinator' && view === undefined) return analysis.needs();
    const organisation = view === 'everyone' ? null : (view ?? person?.organisation ?? null);
    if (caller !== 'coordinator' && organisation !== null && organisation !== person?.organisation)
      throw new Refusal('forbidden', 'You may see this as the champion of your own organisation only.');
    if (organisation !== null && !(await isOrganisation(organisation)))
      throw new Refusal('missing', 'There is no such organisation. Choose one from the list.');
    return analysis.visibleTo(organisation);
  };
  const isOrganisation = async (id: string) => (await organisations()).some((each) => each.id === id);

  api.serve(trainingNeedsApi.read, ({who, query}) => readBy(who, query.for));

  api.serve(trainingNeedsApi.export, async ({who, query, res}) => {
    const needs = await readBy(who, query.for);
    res.attachment(fileName(query.for, 'csv'));
    return toCsv(needs);
  });

  api.serve(trainingNeedsApi.workbook, async ({who, query, res}) => {
    const needs = await readBy(who, query.for);
    res.attachment(fileName(query.for, 'xlsx'));
    return toWorkbook(needs);
  });

  api.serve(trainingNeedsApi.trend, async () => ({
    days: trendDays(now()).map(dayOf),
    competencies: await analysis.trend(),
  }));

  api.serve(trainingNeedsApi.otherSignals, async () => {
    const since = dayOf(new Date(now().getTime() - yearDays * 86_400_000));
    return {since, competencies: signalsOf(framework, await signals(since))};
  });

  api.serve(trainingNeedsApi.optIn, async ({body, who}) => {
    const {organisation} = signedInPerson(who);
    if (organisation === null)
      throw new Refusal('invalid', 'You are in no organisation yet. Ask the coordinator to put you in yours.');
    await optIns.set(organisation, body.optedIn, now());
    return done;
  });
}
