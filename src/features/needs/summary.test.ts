import {describe, expect, it} from 'vitest';
import type {NeedState, NeedsCell, TrainingNeeds} from '../../../server/training-needs/contract.ts';
import {cellInWords, isLocal, suggestionFor, summaryOf, whoIn} from './summary.ts';

const cell = (below = 0.95, given: object = {}): NeedsCell => ({
  kind: 'shown',
  required: 20,
  requiredIsWhole: true,
  assessed: 15,
  meeting: 9,
  borderline: 2,
  expired: 0,
  share: 0.6,
  interval: {low: 0.36, high: 0.8},
  estimate: {mean: 0.6, low: 0.4, high: 0.8, below, state: below >= 0.9 ? 'confirmed' : below >= 0.7 ? 'likely' : 'unclear'},
  ...given,
});
const competency = (state: NeedState | null, given: object = {}): TrainingNeeds['competencies'][number] => ({
  key: 'find',
  name: 'Finding',
  tier: 'basic',
  hasQuiz: true,
  cells: [cell()],
  byFunction: [],
  need:
    state === null
      ? null
      : {
          state,
          below: 0.9,
          people: {expected: 6, low: 3, high: 9},
          band: 2,
          bandName: 'Train: often done',
          confidentlyWrong: null,
        },
  suspects: 0,
  certainty: null,
  prior: null,
  ...given,
});

describe('summaryOf', () => {
  it('counts what is confirmed, likely, not known and met', () => {
    const states = ['confirmed', 'confirmed', 'likely', 'unclear', null, 'met'] as const;
    expect(summaryOf({competencies: states.map((state) => competency(state))})).toBe(
      'Confirmed needs: 2. Likely: 1. Too little evidence: 2. At the target: 1.',
    );
  });

  it('counts what is hidden apart, and says where most is not known', () => {
    const hidden = competency(null, {cells: [{kind: 'suppressed'}]});
    expect(summaryOf({competencies: [competency('confirmed'), hidden]})).toMatch(/Too little evidence: 0\..*Not shown: 1\.$/);
    expect(summaryOf({competencies: [competency('confirmed'), competency(null), competency('unclear')]})).toMatch(
      /Of most too little is known: ask people to take the quizzes first\.$/,
    );
  });

  it('says that nothing can be said', () => {
    expect(summaryOf({competencies: [competency(null)]})).toMatch(/^Nothing can be said yet/);
  });
});

describe('whoIn', () => {
  const of = (assessed: number, meeting: number, below = 0.95) => cell(below, {assessed, meeting});
  const given = (names: string[], jobs: string[]) => ({
    organisations: ['All', ...names].map((name, index) => ({id: index === 0 ? null : name, name, optedIn: false})),
    functions: jobs.map((name) => ({key: name, name})),
    parameters: {standard: 0.8, fewestQuestions: 4, target: 0.9, confidence: 0.95, estimateConfidence: 0.9, smallestGroup: 10},
  });

  it('names confirmed and likely places, those with most people first, and says how many are elsewhere', () => {
    const cells = [of(100, 46), of(10, 7, 0.75), of(20, 5), of(40, 10, 0.5), of(9, 0), {kind: 'suppressed'} as const];
    const who = whoIn({cells, byFunction: [null, of(11, 10)]}, given(['a', 'b', 'unclear', 'few', 'hidden'], ['x', 'y']));
    // What only the others draw below the target, as the job y, is no place to begin.
    expect(who).toEqual({places: 'b (15 of 20), a (3 of 10); 36 elsewhere', jobs: '', mostly: undefined});
  });

  it('says where all or nearly all of them are, where there are others', () => {
    const mostly = (...byFunction: NeedsCell[]) => {
      const lack = byFunction.reduce((sum, each) => sum + (each.kind === 'shown' ? each.assessed - each.meeting : 0), 0);
      return whoIn({cells: [of(110, 110 - lack)], byFunction}, given([], ['police', 'housing'])).mostly;
    };
    expect(mostly(of(30, 9), of(80, 78, 0.1))).toBe('nearly all of them: police');
    expect(mostly(of(30, 9), of(80, 80, 0.1))).toBe('all of them: police');
    expect(mostly(of(30, 9), of(80, 70, 0.5))).toBeUndefined();
    expect(mostly(of(30, 9))).toBeUndefined();
  });
});

describe('isLocal', () => {
  const job = (given: object) => competency('met', {byFunction: [cell(0.95, given)]});

  it('finds a job with a confirmed need that all together hide, if enough of it were assessed', () => {
    expect(isLocal(job({}))).toBe(true);
    expect(isLocal(job({assessed: 9}))).toBe(false);
    expect(isLocal(competency('met', {byFunction: [cell(0.5)]}))).toBe(false);
    expect(isLocal({...job({}), need: competency('confirmed').need})).toBe(false);
    expect(summaryOf({competencies: [job({})]})).toMatch(/At the target: 1\. Of these, needed in some places: 1\.$/);
  });
});

describe('suggestionFor', () => {
  it.each([
    ['nobody assessed', competency(null), 'Ask people to take the quiz first.'],
    [
      'nothing left but doubted questions',
      competency(null, {suspects: 5}),
      'Look at the doubted questions first: without them too little is left to say anything.',
    ],
    ['too little evidence', competency('unclear'), 'Ask more people to take the quiz before you decide.'],
    ['a confirmed need', competency('confirmed'), 'Train: often done.'],
    [
      'doubted questions',
      competency('likely', {suspects: 1}),
      'Look at the doubted questions first: one is left out. Train: often done.',
    ],
    [
      'few assessed',
      competency('confirmed', {cells: [cell(0.95, {required: 40})]}),
      'Ask the others to take the quiz before you plan for them: only 38% have. Those assessed: train: often done.',
    ],
    ['a target that is met', competency('met'), 'Nothing to do now.'],
    [
      'a total that is hidden',
      competency(null, {cells: [{kind: 'suppressed'}]}),
      'Not shown: too few people, or somebody could be told apart.',
    ],
  ])('with %s', (_what, given, sentence) => {
    expect(suggestionFor(given)).toBe(sentence);
  });
});

describe('cellInWords', () => {
  it.each([
    [cell(), 'Confirmed need: 9 of 15, between 40% and 80%'],
    [{kind: 'suppressed'} as const, 'Hidden'],
    [null, 'Not asked for'],
    [cell(0, {estimate: null, expired: 3}), 'Nobody now; 3 expired'],
  ])('of %j', (given, words) => {
    expect(cellInWords(given)).toBe(words);
  });
});
