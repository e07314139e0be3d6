import {describe, expect, it} from 'vitest';
import {cellIn, needsFrom, oneShown, peopleOf} from '../../testing/needs.ts';
import type {Shown} from './cell.ts';

describe('needsOf', () => {
  it('counts who meets the standard, with the Wilson interval of the share', () => {
    const needs = needsFrom(peopleOf('blaby', 3, 2));
    expect(cellIn(needs, 'blaby')).toMatchObject({kind: 'shown', required: null, assessed: 3, meeting: 2, share: 2 / 3});
    expect(cellIn(needs, null)).toMatchObject({assessed: 3, meeting: 2, interval: {low: expect.closeTo(0.2077, 3)}});
    expect(cellIn(needs, 'melton')).toMatchObject({assessed: 0, share: null, interval: null, estimate: null});
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

  it('leaves out what has expired, what had too few questions, and jobs that do not need it', () => {
    const none = {probability: null};
    const needs = needsFrom([oneShown({state: 'expired', ...none}), oneShown({state: 'insufficient', ...none})]);
    expect(cellIn(needs, null)).toMatchObject({assessed: 0, expired: 1});
    expect(needs.competencies.find(({key}) => key === 'find')?.need).toBeNull();
    expect(cellIn(needsFrom([oneShown()], {competency: 'interrogate'}), null, 'interrogate')).toMatchObject({assessed: 0});
  });

  it('says how sure a need is, how many people it is about, and what is worth doing', () => {
    const need = (shown: Shown[]) => needsFrom(shown).competencies.find(({key}) => key === 'find')?.need;
    expect(need(peopleOf('blaby', 80, 40))).toMatchObject({
      state: 'confirmed',
      people: {expected: expect.closeTo(40 * 0.1 + 40 * 0.9, 8)},
      band: 2,
      bandName: 'Train (difficult, important, often done)',
    });
    expect(need(peopleOf('blaby', 60, 60))?.state).toBe('met');
    expect(need(peopleOf('blaby', 3, 3))?.state).toBe('unclear');
    // From a few nothing is confirmed, however badly they did.
    expect(need(peopleOf('blaby', 9, 0))?.state).toBe('unclear');
    expect(need(peopleOf('blaby', 10, 0))?.state).toBe('confirmed');
  });

  it('sorts answers into the four corners of being right and being sure', () => {
    const answers = [
      ...Array(4).fill({right: true, certainty: 3}),
      ...Array(3).fill({right: true, certainty: 1}),
      ...Array(2).fill({right: false, certainty: 2}),
      {right: false, certainty: 3} as const,
    ];
    const needs = needsFrom(peopleOf('blaby', 3, 1), {sure: {answers, people: 3}});
    expect(needs.competencies.find(({key}) => key === 'find')).toMatchObject({
      certainty: {people: 3, mastery: 4, doubt: 3, uninformed: 2, misinformed: 1},
      need: {confidentlyWrong: {k: 1, n: 5, share: 0.2}},
    });
  });

  it('puts confirmed needs first, and what nobody has shown anything of last', () => {
    const needs = needsFrom(peopleOf('blaby', 40, 0, {jobFunction: 'analyst'}), {competency: 'interrogate'});
    expect(needs.competencies.map(({key}) => key)).toEqual(['interrogate', 'find']);
    expect(needs.competencies[0]?.byFunction).toMatchObject([null, {assessed: 40}]);
  });
});
