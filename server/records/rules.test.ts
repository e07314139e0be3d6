import {describe, expect, it} from 'vitest';
import {aFramework} from '../fixtures/factories.ts';
import {type Assessment, colleagueState, type Refresher, standingsOf, tierStandings} from './rules.ts';

const quizzes = [
  {id: 'basic-find', competency: 'find'},
  {id: 'enhanced-interrogate', competency: 'interrogate'},
];
const assessment = (given: Partial<Assessment> = {}): Assessment => ({
  attemptId: 'a',
  personId: 'p',
  organisation: 'blaby',
  competency: 'find',
  quizId: 'basic-find',
  correct: 4,
  served: 5,
  startedAt: '2026-03-01T09:55:00.000Z',
  submittedAt: '2026-03-01T10:00:00.000Z',
  validUntil: '2027-03-01T10:00:00.000Z',
  ...given,
});
type Given = {
  assessments?: Assessment[];
  refreshers?: Refresher[];
  changed?: (quiz: string, since: string) => {questions: string[]; last: string | null};
  now?: string;
  job?: string | null;
};
const standings = ({
  assessments = [assessment()],
  refreshers = [],
  changed = () => ({questions: [], last: null}),
  now = '2026-11-21',
  job = 'call-taker',
}: Given = {}) =>
  standingsOf(job, {assessments, refreshers}, {framework: aFramework(), quizzes, changed, now: new Date(`${now}T10:00:00.000Z`)});
const find = (given: Given = {}) => standings(given)[0];

describe('standingsOf', () => {
  it.each([
    ['never', {assessments: []}],
    ['current', {}],
    ['below', {assessments: [assessment({correct: 3})]}],
    ['below', {assessments: [assessment({correct: 3, served: 3})]}],
    ['expired', {now: '2027-03-02'}],
    ['expired', {assessments: [assessment({correct: 0})], now: '2027-03-02'}],
  ])('is %s', (state, given) => {
    expect(find(given)?.state).toBe(state);
  });

  it('tells expired from never, and whether the standard was met then', () => {
    expect(find({now: '2027-03-02'})).toMatchObject({state: 'expired', met: true, validUntil: '2027-03-01T10:00:00.000Z'});
    expect(find({assessments: []})).toMatchObject({state: 'never', met: false, validUntil: null});
  });

  it.each([
    ['2027-01-29', false],
    ['2027-01-30', true],
    ['2027-03-02', false],
  ])('on %s says that it expires soon: %s', (now, soon) => {
    expect(find({now})?.expiresSoon).toBe(soon);
  });

  const at = '2026-06-01T08:00:00.000Z';
  const changed = (_quiz: string, since: string) =>
    since < at ? {questions: ['find-001', 'find-004'], last: at} : {questions: [], last: null};

  it('counts the questions that changed since they were asked, or since a refresher asked them', () => {
    expect(find({changed})).toMatchObject({refresh: 2, changedAt: at});
    const times = {startedAt: '2026-06-02T10:00:00.000Z', submittedAt: '2026-06-02T10:05:00.000Z'};
    const refresher = {attemptId: 'r', personId: 'p', quizId: 'basic-find', correct: 2, served: 2, ...times};
    expect(find({changed, refreshers: [refresher]})).toMatchObject({refresh: 0, changedAt: null});
    expect(find({changed, refreshers: [{...refresher, quizId: 'another'}]})?.refresh).toBe(2);
    expect(find({changed, refreshers: [{...refresher, correct: 1}]})?.refresh).toBe(2);
  });

  it('goes by when something was asked, not by when it was submitted', () => {
    const late = {startedAt: '2026-05-31T10:00:00.000Z', submittedAt: '2026-06-20T10:00:00.000Z'};
    expect(find({changed, assessments: [assessment(late)]})?.refresh).toBe(2);
    expect(
      find({changed, refreshers: [{attemptId: 'r', personId: 'p', quizId: 'basic-find', correct: 2, served: 2, ...late}]})
        ?.refresh,
    ).toBe(2);
  });

  it('asks nobody to refresh what is to be taken again anyway', () => {
    const always = () => ({questions: ['find-001'], last: at});
    expect(find({changed: always, assessments: [assessment({correct: 1})]})?.refresh).toBe(0);
    expect(find({changed: always, now: '2027-03-02'})?.refresh).toBe(0);
  });

  it('takes everything for needed where no job function is set', () => {
    expect(standings().map(({needed}) => needed)).toEqual([true, false]);
    expect(standings({job: null}).map(({needed}) => needed)).toEqual([true, true]);
  });
});

describe('tierStandings', () => {
  it('passes a tier when all of it that the job asks for is current', () => {
    expect(tierStandings(standings())).toEqual([
      {tier: 'basic', needed: 1, current: 1, passed: true},
      {tier: 'enhanced', needed: 0, current: 0, passed: false},
    ]);
    expect(tierStandings(standings({job: 'analyst'}))[1]).toEqual({tier: 'enhanced', needed: 1, current: 0, passed: false});
    expect(tierStandings(standings({now: '2027-03-02'}))[0]?.passed).toBe(false);
  });
});

describe('colleagueState', () => {
  const [current] = standings();
  if (current === undefined) throw new Error('There is a standing.');
  it.each([
    ['current', {}],
    ['expires-soon', {expiresSoon: true}],
    ['refresh', {expiresSoon: true, refresh: 2}],
    ['not-needed', {needed: false}],
    ['expired', {state: 'expired'}],
    ['not-yet', {state: 'never'}],
    ['not-yet', {state: 'below'}],
  ] as const)('is %s for %j', (state, given) => {
    expect(colleagueState({...current, ...given})).toBe(state);
  });
});
