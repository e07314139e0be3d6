/** Things to test with. A test names what it is about; these fill the rest. The demonstration is made of them too. */
import {randomUUID} from 'node:crypto';
import type {Framework, Quiz} from '../../quizzes/format.ts';
import {freeze} from '../../quizzes/types/kinds.ts';
import type {AnonymousPost} from '../anonymous/rules.ts';
import type {ManifestPage} from '../content/contract.ts';
import type {Invitation, Joining, Person} from '../people/contract.ts';
import type {Answer, Question} from '../questions/rules.ts';
import type {Attempt} from '../quizzes/store.ts';
import type {Suggestion} from '../suggestions/rules.ts';

export function aPerson(given: Partial<Person> = {}): Person {
  const id = given.id ?? randomUUID();
  return {
    id,
    name: 'Test Person',
    email: `${id}@example.org`,
    role: 'basic',
    champion: false,
    organisation: 'blaby',
    jobFunction: 'call-taker',
    suspended: false,
    version: 1,
    ...given,
  };
}

export function anInvitation(given: Partial<Invitation> = {}): Invitation {
  return {
    id: randomUUID(),
    email: 'invited@example.org',
    role: 'basic',
    champion: false,
    organisation: null,
    jobFunction: null,
    createdAt: '2026-11-01T09:00:00.000Z',
    expiresAt: '2026-12-01T09:00:00.000Z',
    acceptedAt: null,
    ...given,
  };
}

export function aJoining(given: Partial<Joining> = {}): Joining {
  return {
    token: 't'.repeat(32),
    name: 'New Person',
    organisation: null,
    jobFunction: null,
    password: 'three random words',
    ...given,
  };
}

/** A submitted assessment with four of five right; with its questions, the first of them right, unless `served` says otherwise. */
export function anAttempt(given: Partial<Attempt> = {}): Attempt {
  const asked = Array.from(
    {length: given.servedCount ?? 5},
    (_, number) => freeze(aQuizQuestion({id: `find-00${number + 1}`}), plainly)[0],
  );
  const questions = asked.flatMap((question, number) => (question ? [{...question, key: `q${number}`}] : []));
  const right = given.correct ?? 4;
  const answers = questions.map(({key, ...question}, number) => {
    const option = 'options' in question ? question.options.find(({correct}) => correct === number < right) : undefined;
    return [key, [option?.key ?? '']];
  });
  return {
    id: randomUUID(),
    personId: randomUUID(),
    quizId: 'basic-find',
    competency: 'find',
    mode: 'assessment',
    organisation: 'blaby',
    jobFunction: 'call-taker',
    served: JSON.stringify({seed: 'seed', revealKey: 'on_pass', questions}),
    answers: JSON.stringify(Object.fromEntries(answers)),
    servedCount: 5,
    correct: 4,
    startedAt: '2026-11-01T09:00:00.000Z',
    submittedAt: '2026-11-01T09:05:00.000Z',
    validUntil: '2027-11-01T09:05:00.000Z',
    version: 1,
    certainty: null,
    ...given,
  };
}

/** In the order of the file. */
const plainly = {newKey: () => randomUUID(), shuffle: <T>(all: readonly T[]): T[] => [...all]};

export function aQuiz(given: Partial<Quiz> = {}): Quiz {
  return {
    schema: 'quiz/1',
    id: 'basic-find',
    tier: 'basic',
    competency: 'find',
    title: 'Finding things',
    draw: {count: 5, up_to: 8, shuffle: true},
    attempts: {assessment: 2, cooldown: 'P7D', practice: 'unlimited'},
    feedback: {when: 'after_submit', reveal_key: 'on_pass'},
    certainty: 'off',
    valid_for: 'P365D',
    questions: Array.from({length: 8}, (_, number) => aQuizQuestion({id: `find-00${number + 1}`})),
    ...given,
  };
}

type SingleQuestion = Extract<Quiz['questions'][number], {type: 'single'}>;

/** The key is option `b`. */
export function aQuizQuestion(given: Partial<SingleQuestion> = {}): SingleQuestion {
  return {
    id: 'find-001',
    rev: 1,
    type: 'single',
    source: 'docs/basic/find/earlier-reports-person.mdx#steps',
    stem: 'What first?',
    options: ['a', 'b', 'c'].map((id) => ({id, text: `Option ${id}`, correct: id === 'b', why: `Because of ${id}.`})),
    ...given,
  };
}

/** Two competencies; call-takers need the first, analysts both. */
export function aFramework(given: Partial<Framework> = {}): Framework {
  return {
    schema: 'framework/1',
    required: {share: 0.9, score: 0.8},
    evidence: {valid_for: 'P365D', fewest_questions: 4},
    competencies: [
      {key: 'find', tier: 'basic', name: 'Searching', description: 'Find it.', difficult: 'y', important: 'y', frequent: 'y'},
      {
        key: 'interrogate',
        tier: 'enhanced',
        name: 'Interrogating',
        description: 'Ask it.',
        difficult: 'y',
        important: 'y',
        frequent: 'n',
      },
    ],
    functions: [
      {key: 'call-taker', name: 'Call-taker', needs: ['find']},
      {key: 'analyst', name: 'Analyst', needs: ['find', 'interrogate']},
    ],
    ...given,
  };
}

export function aPage(given: Partial<ManifestPage> = {}): ManifestPage {
  const id = given.id ?? randomUUID();
  return {
    id,
    key: null,
    formerly: [],
    also: [],
    kind: 'guide',
    url: `/${id}`,
    title: 'A guide',
    description: 'What the guide is for.',
    tier: 'basic',
    competency: 'find',
    sections: [{anchor: null, heading: '', text: 'The text of the guide.'}],
    tasks: [],
    minutes: 3,
    steps: [],
    hash: '0'.repeat(64),
    owner: 'coordinator',
    review: 'P12M',
    sources: [{title: 'A source'}],
    ...given,
  };
}

const shown = {visibility: 'shown' as const, hiddenReason: null, hiddenOn: null, version: 1};

export function aSuggestion(given: Partial<Suggestion> = {}): Suggestion {
  return {
    id: randomUUID(),
    kind: 'idea',
    title: 'Show who has the case',
    details: '',
    competency: null,
    status: 'received',
    receivedOn: '2026-11-21',
    dueOn: '2026-11-27',
    settledOn: null,
    verdict: null,
    sources: '',
    ...shown,
    ...given,
  };
}

export function aQuestion(given: Partial<Question> = {}): Question {
  return {
    id: randomUUID(),
    title: 'How do I move a case?',
    details: '',
    competency: null,
    status: 'waiting',
    receivedOn: '2026-11-21',
    dueOn: '2026-11-25',
    settledOn: null,
    acceptedAnswerId: null,
    ...shown,
    ...given,
  };
}

export function anAnswer(given: Partial<Answer> = {}): Answer {
  return {
    id: randomUUID(),
    questionId: randomUUID(),
    text: 'Open it and choose the officer.',
    answeredAt: '2026-11-22T09:00:00.000Z',
    official: null,
    ...shown,
    ...given,
  };
}

export function anAnonymousPost(given: Partial<AnonymousPost> = {}): AnonymousPost {
  return {
    id: randomUUID(),
    kind: 'concern',
    title: 'Cases are moved without a word',
    details: '',
    competency: null,
    systemVersion: null,
    reach: null,
    organisation: null,
    justification: '',
    receivedOn: '2026-11-21',
    status: 'held',
    standing: 'unverified',
    receiptHash: randomUUID(),
    reason: null,
    closedOn: null,
    ...given,
  };
}
