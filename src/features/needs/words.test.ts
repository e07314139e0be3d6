import {describe, expect, it} from 'vitest';
import type {HowSure, NeedEstimate, NeedsCell, Place, ShownCell, TrainingNeeds} from '../../../server/training-needs/contract.ts';
import type {Gap} from '../../../server/training-needs/gaps.shared.ts';
import {missingIn} from './overview/missing.ts';
import {
  adviceFor,
  cellInWords,
  countInWords,
  lackInWords,
  shortName,
  shortPlace,
  sizeInWords,
  stateInWords,
  summaryOf,
} from './words.ts';

const estimate = (howSure: HowSure = 'sure', mean = 0.6): NeedEstimate => ({
  mean,
  low: mean - 0.2,
  high: mean + 0.2,
  below: 0.95,
  howSure,
  size: howSure === 'sure' || howSure === 'likely' ? 'large' : null,
});
const cell = (given: Partial<ShownCell> = {}): ShownCell & {estimate: NeedEstimate} => ({
  kind: 'shown',
  required: 20,
  requiredIsWhole: true,
  assessed: 15,
  passed: 9,
  expired: 0,
  insufficient: 0,
  ...given,
  estimate: given.estimate ?? estimate(),
});
const competency = (
  key: string,
  total: NeedsCell,
  given: Partial<TrainingNeeds['competencies'][number]> = {},
): TrainingNeeds['competencies'][number] => ({
  key,
  name: `${key}: and more`,
  tier: 'basic',
  hasQuiz: true,
  cells: [total],
  byFunction: [],
  gaps: [],
  band: 2,
  bandName: 'Train: often done',
  certainty: null,
  confidentlyWrong: null,
  inDoubt: 0,
  ...given,
});
const everywhere: Place[] = [{kind: 'all'}];
const met = cell({estimate: estimate('met', 0.97)});
const needs = (...competencies: TrainingNeeds['competencies']) => ({
  competencies,
  organisations: [{id: null, name: 'All organisations', optedIn: false}],
  functions: [{key: 'supervisor', name: 'Supervisor'}],
  parameters: {standard: 0.8, fewestQuestions: 4, target: 0.9, smallestGap: 0.05, confidence: 0.9, smallestGroup: 10},
});

describe('summaryOf', () => {
  it('says how many gaps there are, how sure, which is the largest, and what is no gap', () => {
    const summary = summaryOf(
      needs(
        competency('Finding', cell({required: 100}), {gaps: everywhere}),
        competency('Closing', met, {
          gaps: [{kind: 'job', key: 'supervisor'}],
          byFunction: [cell({estimate: estimate('likely')})],
        }),
        competency('Access', met),
        competency('Risk', cell({estimate: estimate('unknown')})),
      ),
    );
    expect(summary).toEqual({
      headline: '2 training gaps, 1 clear and 1 probable. Start with “Finding”.',
      rest: 'One competency is at the target. Not known yet: Risk.',
    });
  });

  it('names the place of the largest gap, where it is one', () => {
    const only = competency('Closing', met, {gaps: [{kind: 'job', key: 'supervisor'}], byFunction: [cell()]});
    expect(summaryOf(needs(only)).headline).toBe('One clear training gap: “Closing” (Supervisor only).');
  });

  it('says that no training is needed, and that nothing can be said', () => {
    expect(summaryOf(needs(competency('Access', met), competency('Risk', met)))).toEqual({
      headline: 'No training is needed by what is known.',
      rest: '2 competencies are at the target.',
    });
    expect(summaryOf(needs(competency('Risk', cell({assessed: 0, passed: 0, estimate: null})))).headline).toMatch(
      /^No training|^Nothing/,
    );
    expect(summaryOf(needs(competency('Risk', {kind: 'suppressed'}))).headline).toMatch(/^Nothing can be shown yet/);
  });
});

describe('a gap in words', () => {
  it('says size and certainty apart', () => {
    expect(stateInWords({howSure: 'sure', size: 'small'})).toBe('Small gap, sure');
    expect(stateInWords({howSure: 'met', size: null})).toBe('At the target');
    expect(stateInWords({howSure: 'likely', size: null})).toBe('Gap, likely; how large is not known');
  });

  it('says of a gap in the list how sure it is that the target is missed', () => {
    expect(sizeInWords({howSure: 'sure', size: 'large'})).toBe('Large gap');
    expect(sizeInWords({howSure: 'likely', size: null})).toBe('Gap, probably');
    expect(sizeInWords({howSure: 'met', size: null})).toBe('At the target');
    expect(lackInWords(cell(), {range: false})).toBe('About 8 of 20 people probably lack it (about 2 not assessed).');
  });

  it('calls the plain count what it is, and the estimate an estimate', () => {
    expect(countInWords(cell())).toBe('6 of 15 did not pass');
    expect(lackInWords(cell())).toBe('About 8 (4 to 12) of 20 people probably lack it (about 2 not assessed).');
    expect(lackInWords(cell({required: 15}))).toBe('About 6 (3 to 9) of 15 people probably lack it.');
    expect(lackInWords(cell({required: 20, requiredIsWhole: false}))).toMatch(/of at least 20 people/);
    expect(lackInWords(cell({required: null}))).toMatch(/^Of the 15 assessed about 6 .* enter headcounts\.$/);
  });

  it('advises to assess the others first where few were, and to begin with what is surely wrong', () => {
    const gap = (given: Partial<Gap['competency']>, own: Partial<ShownCell> = {}): Gap => ({
      competency: competency('Finding', cell(), given),
      place: {kind: 'all'},
      name: 'Everybody who needs it',
      cell: cell(own),
    });
    expect(adviceFor(gap({}))).toBe('Train: often done.');
    expect(adviceFor(gap({}, {required: 60}))).toBe(
      'Only 25% of those who need it have a result: ask the others to take the quiz before you plan for them. Train: often done.',
    );
    expect(adviceFor(gap({confidentlyWrong: {k: 9, n: 30, share: 0.3, low: 0.17, high: 0.48}}))).toMatch(
      /Begin with what people are sure of and have wrong\.$/,
    );
  });

  it.each<[NeedsCell | null, string]>([
    [cell(), 'Large gap, sure: 9 of 15 passed; at the standard 40% to 80%'],
    [cell({assessed: 4, passed: 1}), 'Too few to say: 1 of 4 passed'],
    [{kind: 'suppressed'}, 'Hidden'],
    [null, 'Not asked for'],
    [{...cell(), assessed: 0, estimate: null, expired: 3, insufficient: 2}, 'Nobody now; 3 expired, 2 asked too few questions'],
    [{...cell(), assessed: 0, estimate: null}, 'Nobody assessed'],
    [{kind: 'own', required: 9, requiredIsWhole: true, current: 3, howSure: null, size: null}, 'Too few to say'],
  ])('of %j', (given, words) => {
    expect(cellInWords(given)).toBe(words);
  });
});

describe('short names', () => {
  it('leave out what all have in common', () => {
    expect(shortName('Getting access: vetting, accounts')).toBe('Getting access');
    expect(['Blaby District Council', 'Leicester City Council', 'Leicestershire Police', 'Council'].map(shortPlace)).toEqual([
      'Blaby',
      'Leicester',
      'Leicestershire Police',
      'Council',
    ]);
  });
});

describe('missingIn', () => {
  it('says in numbers what is missing, and where to do something about it', () => {
    const lines = missingIn(
      needs(
        competency('Finding', cell({required: 60})),
        competency('Access', {...cell({required: null}), assessed: 0, estimate: null}),
        competency('Risk', met, {inDoubt: 2}),
      ),
    );
    expect(lines.map(({text}) => text)).toEqual([
      '2 questions are in doubt: everybody gets the point for it until you decide.',
      'Nobody has a result in 1 of 3 quizzes.',
      'In one subject fewer than half of those who need it have taken the quiz.',
      'How many people need what is not known everywhere.',
    ]);
    expect(missingIn(needs(competency('Risk', met)))).toEqual([]);
  });
});
