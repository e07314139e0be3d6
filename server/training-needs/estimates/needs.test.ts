import {describe, expect, it} from 'vitest';
import {cellIn, needsFrom, oneShown, peopleOf} from '../../testing/needs/people.ts';
import type {Evidence} from '../evidence/evidence.ts';
import {gapsOf, lackIn, worstPlaces} from '../gaps.shared.ts';

const find = (needs: ReturnType<typeof needsFrom>) => {
  const competency = needs.competencies.find(({key}) => key === 'find');
  if (competency === undefined) throw new Error('There is a competency.');
  return competency;
};
const totalOf = (shown: Evidence[]) => {
  const cell = cellIn(needsFrom(shown), null);
  return cell?.kind === 'shown' ? cell.estimate : undefined;
};

describe('needsOf', () => {
  it('counts who passed, and estimates the share at the standard beside it', () => {
    const needs = needsFrom(peopleOf('blaby', 3, 2));
    expect(cellIn(needs, 'blaby')).toMatchObject({kind: 'shown', required: null, assessed: 3, passed: 2});
    expect(cellIn(needs, 'melton')).toMatchObject({assessed: 0, passed: 0, estimate: null});
  });

  it('takes the headcount of the jobs that need the competency, and of no other', () => {
    const headcounts = [
      {organisation: 'blaby', jobFunction: 'call-taker', people: 30},
      {organisation: 'blaby', jobFunction: 'analyst', people: 2},
      {organisation: 'melton', jobFunction: 'call-taker', people: 5},
    ];
    const needs = needsFrom([], {headcounts});
    const required = (competency: string) =>
      [null, 'blaby', 'melton'].map((organisation) => {
        const cell = cellIn(needs, organisation, competency);
        return cell?.kind === 'shown' ? cell.required : 'hidden';
      });
    expect(required('find')).toEqual([37, 32, 5]);
    expect(required('interrogate')).toEqual([2, 2, null]);
  });

  it('tells apart who has expired and who was asked too little, and counts neither', () => {
    const needs = needsFrom([oneShown({state: 'expired'}), oneShown({state: 'insufficient'}), oneShown({state: 'insufficient'})]);
    expect(cellIn(needs, null)).toMatchObject({assessed: 0, expired: 1, insufficient: 2, estimate: null});
    expect(cellIn(needsFrom([oneShown()], {competency: 'interrogate'}), null, 'interrogate')).toMatchObject({assessed: 0});
  });

  it('says how sure a need is and how large, and never that it is sure of few, or one where everybody passed', () => {
    expect(totalOf(peopleOf('blaby', 80, 40))).toMatchObject({howSure: 'sure', size: 'large'});
    expect(totalOf(peopleOf('blaby', 60, 60))).toMatchObject({howSure: 'met', size: null});
    expect(totalOf(peopleOf('blaby', 9, 0))).toMatchObject({howSure: 'unknown', size: null});
    expect(totalOf(peopleOf('blaby', 10, 0))).toMatchObject({howSure: 'sure'});
    for (const few of [1, 3]) {
      expect(['unknown', 'met']).toContain(totalOf(peopleOf('blaby', few, few))?.howSure);
      const cell = cellIn(needsFrom([...peopleOf('melton', few, few), ...peopleOf('blaby', 60, 10)]), 'melton');
      expect(cell?.kind === 'shown' && cell.estimate?.howSure).toBe('unknown');
    }
    // 885 of 1,000 is near the target, and no need worth acting on.
    expect(totalOf(peopleOf('blaby', 1_000, 885))?.howSure).not.toBe('sure');
  });

  it('sorts answers into the four corners of being right and being sure', () => {
    const answers = [
      ...Array(4).fill({right: true, certainty: 3}),
      ...Array(3).fill({right: true, certainty: 1}),
      ...Array(2).fill({right: false, certainty: 2}),
      {right: false, certainty: 3} as const,
    ];
    expect(find(needsFrom(peopleOf('blaby', 3, 1), {sure: {answers, people: 3}}))).toMatchObject({
      certainty: {people: 3, mastery: 4, doubt: 3, uninformed: 2, misinformed: 1},
      confidentlyWrong: {k: 1, n: 5, share: 0.2},
    });
  });

  it('puts the largest gap first, and what nobody has shown anything of last', () => {
    const needs = needsFrom(peopleOf('blaby', 40, 0, {jobFunction: 'analyst'}), {competency: 'interrogate'});
    expect(needs.competencies.map(({key}) => key)).toEqual(['interrogate', 'find']);
    expect(needs.competencies[0]?.byFunction).toMatchObject([null, {assessed: 40}]);
  });
});

describe('the gaps', () => {
  const job = (jobFunction: string) => ({jobFunction});

  it('are one where everybody lacks it, with the worst places named', () => {
    const needs = needsFrom([...peopleOf('blaby', 40, 10), ...peopleOf('melton', 40, 14)]);
    const gaps = gapsOf(needs);
    expect(gaps.map(({place}) => place)).toEqual([{kind: 'all'}]);
    expect(worstPlaces(find(needs), needs).map(({name}) => name)).toEqual(['Call-taker', 'Blaby', 'Melton']);
  });

  it('name the organisation, or the job, that alone explains it', () => {
    const weakPlace = [...peopleOf('blaby', 30, 8), ...peopleOf('melton', 120, 119)];
    expect(gapsOf(needsFrom(weakPlace)).map(({name}) => name)).toEqual(['Blaby']);
    const weakJob = ['blaby', 'melton'].flatMap((organisation) => [
      ...peopleOf(organisation, 60, 59, job('call-taker')),
      ...peopleOf(organisation, 25, 5, job('analyst')),
    ]);
    expect(gapsOf(needsFrom(weakJob)).map(({place}) => place)).toEqual([{kind: 'job', key: 'analyst'}]);
  });

  it('name no place in which fewer than ten were assessed', () => {
    expect(gapsOf(needsFrom([...peopleOf('blaby', 9, 0), ...peopleOf('melton', 200, 199)]))).toEqual([]);
  });

  it('say how many probably lack it, assessed or not, and nothing of others without a headcount', () => {
    const heads = [{organisation: 'blaby', jobFunction: 'call-taker', people: 100}];
    const lack = (given: Parameters<typeof needsFrom>[1]) => {
      const [gap] = gapsOf(needsFrom(peopleOf('blaby', 40, 10), given));
      return gap && {...lackIn(gap.cell), mean: gap.cell.estimate.mean};
    };
    const known = lack({headcounts: heads});
    expect(known?.all.expected).toBeCloseTo(100 * (1 - (known?.mean ?? 0)), 8);
    expect(known?.others?.expected).toBeCloseTo(60 * (1 - (known?.mean ?? 0)), 8);
    expect(lack({})?.others).toBeNull();
  });
});
