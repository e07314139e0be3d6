/** What each step of setting up is, why it comes where it comes, and what works without it. */
import type {SetUpKey} from '../../../server/set-up/steps.shared.ts';
import {places} from '../../places.ts';

type Words = {
  title: string;
  why: string;
  without: string;
  minutes: number;
  /** What the one button says, and where it leads; nowhere where the step stands on the list itself. */
  action: string;
  to: string | null;
};

export const stepWords: Record<SetUpKey, Words> = {
  contact: {
    title: 'Say how people reach you',
    why: 'People who get stuck, or want an account, are shown this.',
    without: 'Until then they are only told to ask the coordinator.',
    minutes: 1,
    action: 'Write how you are reached',
    to: `${places.settings.to}#contact`,
  },
  version: {
    title: 'Record the version of the system in use',
    why: 'Guides are checked, and steps described, for a version.',
    without: 'Until then no guide can be marked as checked.',
    minutes: 2,
    action: 'Record the version',
    to: places.releases.to,
  },
  mail: {
    title: 'Mail',
    why: 'With a mail server, invitations and answers reach people by themselves.',
    without: 'Without one everything works: answers are marked on the site, and you pass invitations on from the outbox.',
    minutes: 1,
    action: 'Open the outbox',
    to: places.outbox.to,
  },
  helpers: {
    title: 'Name who helps in each organisation',
    why: 'The champion and the local administrator, with the telephone and mailbox of the role. Every step that is not described yet leads to them.',
    without: 'Until then people are told to ask, and not whom.',
    minutes: 10,
    action: 'Enter who helps',
    to: places.helpers.to,
  },
  headcounts: {
    title: 'Enter how many people do each job',
    why: 'Training needs are then told of everybody, not only of those who took a quiz.',
    without: 'Everything else works without it.',
    minutes: 15,
    action: 'Enter headcounts',
    to: places.headcounts.to,
  },
  people: {
    title: 'Invite the first ten people',
    why: 'Begin with the champions: they check guides and describe steps.',
    without: 'Without an account people read, search and write without their name.',
    minutes: 10,
    action: 'Invite people',
    to: `${places.people.to}#invite`,
  },
  steps: {
    title: 'Describe the ten steps that are needed most',
    why: 'What to press in your system is the part that only you can write.',
    without: 'Until then a guide says what to do, and whom to ask how.',
    minutes: 40,
    action: 'Describe a step',
    to: places.stepsToDescribe.to,
  },
  samples: {
    title: 'Check the sample forms and letters',
    why: 'They are samples: somebody who may agree them should read each once.',
    without: 'Until then each says that nobody has checked it.',
    minutes: 20,
    action: 'Look at forms and letters',
    to: '/toolkit',
  },
  legal: {
    title: 'Complete the legal texts',
    why: 'The privacy notice and the accessibility statement need what only your organisation can say.',
    without: 'Until then you alone see what is missing; readers do not.',
    minutes: 15,
    action: 'Complete the legal texts',
    to: `${places.settings.to}#legal`,
  },
  open: {
    title: 'Say that the site is open',
    why: 'A notice on every page tells people that they may begin.',
    without: '',
    minutes: 2,
    action: 'Change the notice',
    to: places.settings.to,
  },
};
