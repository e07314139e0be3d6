import {describe, expect, it} from 'vitest';
import {aSuggestion} from '../fixtures/factories.ts';
import {type NewStep, Status} from './contract.ts';
import {newVerdict, openSuggestion, takeStep} from './rules.ts';

const promises = {today: '2026-11-24', acknowledgement: '2026-12-01', answer: '2026-12-18', progress: '2027-02-22'};
const aStep = (given: Partial<NewStep> = {}): NewStep => ({
  status: 'acknowledged',
  reason: 'We have read it.',
  verdict: null,
  sources: '',
  version: 1,
  ...given,
});
const fieldsOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return (error as {fields?: Record<string, string>}).fields;
  }
  return undefined;
};

describe('openSuggestion', () => {
  it('begins as received, with the acknowledgement as its promise', () => {
    const given = {kind: 'fault' as const, title: 'It logs me out', details: 'Often.', competency: 'access', named: true};
    expect(openSuggestion(given, 'id', '2026-11-21', promises)).toEqual(
      aSuggestion({
        id: 'id',
        kind: 'fault',
        title: 'It logs me out',
        details: 'Often.',
        competency: 'access',
        status: 'received',
        receivedOn: '2026-11-21',
        dueOn: '2026-12-01',
      }),
    );
  });
});

describe('takeStep', () => {
  const steps = Status.options.flatMap((from) => Status.options.map((to) => [from, to] as const));
  const forward = (from: Status, to: Status) =>
    to !== 'received' &&
    (from === to || (from !== 'delivered' && from !== 'declined' && Status.options.indexOf(to) >= Status.options.indexOf(from)));

  it.each(steps)('from %s to %s goes forward only, and never on from an outcome', (from, to) => {
    const step = () => takeStep(aSuggestion({status: from}), aStep({status: to}), promises);
    if (forward(from, to)) expect(step().status).toBe(to);
    else expect(step).toThrow();
  });

  it.each([
    ['acknowledged', '2026-12-18'],
    ['under-review', '2026-12-18'],
    ['planned', '2027-02-22'],
    ['delivered', null],
    ['declined', null],
  ] as const)('makes a new promise: %s, due %s', (status, dueOn) => {
    expect(takeStep(aSuggestion(), aStep({status}), promises).dueOn).toBe(dueOn);
  });

  it('asks for more soon, not at once, where the answer was due before today', () => {
    const late = {...promises, answer: '2026-11-02'};
    expect(takeStep(aSuggestion({status: 'under-review'}), aStep({status: 'under-review'}), late).dueOn).toBe('2026-12-01');
  });

  it('lets a promise stand that was made, whatever the settings say by now', () => {
    const promised = aSuggestion({status: 'acknowledged', dueOn: '2026-12-10'});
    expect(takeStep(promised, aStep({status: 'under-review'}), promises).dueOn).toBe('2026-12-10');
  });

  it('keeps the day of the outcome, and none before there is one', () => {
    expect(takeStep(aSuggestion(), aStep({status: 'planned'}), promises).settledOn).toBeNull();
    expect(takeStep(aSuggestion(), aStep({status: 'declined'}), promises).settledOn).toBe('2026-11-24');
  });

  it('lets what was said of an outcome be corrected, and the outcome stand', () => {
    const declined = aSuggestion({status: 'declined', dueOn: null, settledOn: '2026-11-02'});
    expect(takeStep(declined, aStep({status: 'declined', reason: 'The date was wrong.'}), promises)).toMatchObject({
      status: 'declined',
      dueOn: null,
      settledOn: '2026-11-02',
    });
    expect(() => takeStep(declined, aStep({status: 'delivered'}), promises)).toThrow('Correct what was said');
  });

  it('gives a verdict to a rumour only', () => {
    expect(
      fieldsOf(() => takeStep(aSuggestion(), aStep({verdict: 'false', sources: 'The release notes.'}), promises)),
    ).toHaveProperty('verdict');
  });

  it('closes no rumour without a verdict, and takes “not known yet” as one', () => {
    const rumour = aSuggestion({kind: 'rumour'});
    expect(fieldsOf(() => takeStep(rumour, aStep({status: 'delivered'}), promises))).toHaveProperty('verdict');
    const closed = takeStep(rumour, aStep({status: 'delivered', verdict: 'not-known-yet'}), promises);
    expect(closed).toMatchObject({status: 'delivered', verdict: 'not-known-yet', dueOn: null});
  });

  it('wants sources for a verdict that claims to know, and keeps those it had', () => {
    const rumour = aSuggestion({kind: 'rumour'});
    expect(fieldsOf(() => takeStep(rumour, aStep({verdict: 'partly'}), promises))).toHaveProperty('sources');
    const partly = takeStep(rumour, aStep({verdict: 'partly', sources: 'Minutes of May.'}), promises);
    expect(takeStep(partly, aStep({status: 'delivered'}), promises)).toMatchObject({
      verdict: 'partly',
      sources: 'Minutes of May.',
    });
  });
});

describe('newVerdict', () => {
  it('is there where the verdict or its sources changed, and not where a step only says more', () => {
    const before = aSuggestion({kind: 'rumour', verdict: 'partly', sources: 'Minutes'});
    expect(newVerdict(before, before)).toBeNull();
    expect(newVerdict(before, {...before, verdict: 'true'})).toBe('true');
    expect(newVerdict(before, {...before, sources: 'Minutes of May'})).toBe('partly');
  });
});
