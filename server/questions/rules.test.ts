import {describe, expect, it} from 'vitest';
import {anAnswer, aQuestion} from '../fixtures/factories.ts';
import {
  acceptAnswer,
  changeQuestion,
  checkMayChange,
  checkOwn,
  inReadingOrder,
  isOfficial,
  makeOfficial,
  settle,
  withdrawOfficial,
} from './rules.ts';

const by = {role: 'champion' as const, organisationId: 'blaby'};
const promise = {dueOn: '2026-11-25', today: '2026-11-24'};
const official = {...by, on: '2026-11-22', supersededOn: null};

describe('makeOfficial', () => {
  it('supersedes the official answer before, and leaves the others alone', () => {
    const question = aQuestion();
    const [old, plain, chosen] = [
      anAnswer({questionId: question.id, official}),
      anAnswer({questionId: question.id}),
      anAnswer({questionId: question.id}),
    ];
    const changed = makeOfficial([old, plain, chosen], chosen, {role: 'coordinator', organisationId: null}, '2026-11-30');
    expect(changed.map(({id}) => id)).toEqual([old.id, chosen.id]);
    expect(changed[0]?.official).toEqual({...official, supersededOn: '2026-11-30'});
    expect(changed[1]?.official).toEqual({role: 'coordinator', organisationId: null, on: '2026-11-30', supersededOn: null});
  });

  it('leaves the day on which an older one was superseded', () => {
    const superseded = anAnswer({official: {...official, supersededOn: '2026-11-23'}});
    const chosen = anAnswer();
    expect(makeOfficial([superseded, chosen], chosen, by, '2026-11-30')).toHaveLength(1);
  });
});

describe('settle', () => {
  it('answers a question by an official or an accepted answer, and by nothing else', () => {
    const plain = anAnswer();
    expect(settle(aQuestion(), [plain], promise)).toMatchObject({status: 'waiting', dueOn: '2026-11-25'});
    expect(settle(aQuestion(), [anAnswer({official})], promise)).toMatchObject({status: 'answered', dueOn: null});
    expect(settle(aQuestion({acceptedAnswerId: plain.id}), [plain], promise)).toMatchObject({
      status: 'answered',
      dueOn: null,
    });
  });

  it('lets the promise stand again where that answer is superseded or hidden', () => {
    const superseded = anAnswer({official: {...official, supersededOn: '2026-11-23'}});
    const hidden = anAnswer({official, visibility: 'removed'});
    for (const answer of [superseded, hidden])
      expect(settle(aQuestion({status: 'answered', dueOn: null, settledOn: '2026-11-22'}), [answer], promise)).toMatchObject({
        settledOn: null,
        status: 'waiting',
        dueOn: '2026-11-25',
      });
    expect(isOfficial(superseded)).toBe(false);
  });
});

describe('settle and the promise', () => {
  it('leaves a promise that was made as it was, and the first day of an answer too', () => {
    expect(settle(aQuestion({dueOn: '2026-11-20'}), [], promise).dueOn).toBe('2026-11-20');
    expect(settle(aQuestion(), [anAnswer({official})], promise).settledOn).toBe('2026-11-24');
    expect(settle(aQuestion({settledOn: '2026-11-22'}), [anAnswer({official})], promise).settledOn).toBe('2026-11-22');
  });
});

describe('checkMayChange', () => {
  it('keeps an official answer from being rewritten by whoever may not make one', () => {
    expect(() => checkMayChange(anAnswer({official}), false)).toThrow();
    expect(() => checkMayChange(anAnswer({official}), true)).not.toThrow();
    expect(() => checkMayChange(anAnswer({official: {...official, supersededOn: '2026-11-23'}}), false)).not.toThrow();
  });
});

describe('acceptAnswer', () => {
  it('refuses an answer to another question, and one that is not shown', () => {
    const question = aQuestion();
    expect(() => acceptAnswer(question, anAnswer(), 1)).toThrow();
    expect(() => acceptAnswer(question, anAnswer({questionId: question.id, visibility: 'held'}), 1)).toThrow();
    const answer = anAnswer({questionId: question.id});
    expect(acceptAnswer(question, answer, 1).acceptedAnswerId).toBe(answer.id);
    expect(acceptAnswer({...question, acceptedAnswerId: answer.id}, undefined, 1).acceptedAnswerId).toBeNull();
  });
});

describe('withdrawOfficial', () => {
  it('keeps the day on which it stopped being official, the first if it had one', () => {
    expect(withdrawOfficial(anAnswer({official}), '2026-11-30').official?.supersededOn).toBe('2026-11-30');
    const superseded = anAnswer({official: {...official, supersededOn: '2026-11-23'}});
    expect(withdrawOfficial(superseded, '2026-11-30')).toEqual(superseded);
    expect(withdrawOfficial(anAnswer(), '2026-11-30').official).toBeNull();
  });
});

describe('checkOwn', () => {
  it('lets the author in, and nobody where there is none', () => {
    expect(() => checkOwn('a', 'a')).not.toThrow();
    expect(() => checkOwn('a', 'b')).toThrow();
    expect(() => checkOwn(undefined, 'b')).toThrow();
  });
});

describe('changeQuestion', () => {
  it('changes the words and nothing else', () => {
    const question = aQuestion({status: 'answered', dueOn: null});
    expect(changeQuestion(question, {title: 'New words here', details: 'More', competency: 'find', version: 3})).toEqual({
      ...question,
      title: 'New words here',
      details: 'More',
      competency: 'find',
      version: 3,
    });
  });
});

describe('inReadingOrder', () => {
  it('puts the official answer first, then the accepted one, then the oldest', () => {
    const [old, young, accepted, chosen] = [
      anAnswer({answeredAt: '2026-11-22T08:00:00.000Z'}),
      anAnswer({answeredAt: '2026-11-22T09:00:00.000Z'}),
      anAnswer({answeredAt: '2026-11-22T10:00:00.000Z'}),
      anAnswer({answeredAt: '2026-11-22T11:00:00.000Z', official}),
    ];
    expect(inReadingOrder([young, accepted, old, chosen], accepted.id)).toEqual([chosen, accepted, old, young]);
  });
});
