/** Things to do that are no page of their own: search finds them in the words of whoever wants to do them. */
import {type Caller, signedIn} from '../server/who/callers.shared.ts';

export const actions: readonly {to: string; name: string; says: string; who: readonly Caller[]; also: readonly string[]}[] = [
  {
    to: '/suggestions/new?kind=fault',
    name: 'Report a fault',
    says: 'Say what does not work, here or in the system. The answer is public, and you are told.',
    who: signedIn,
    also: [
      'fault',
      'report a problem',
      'problem',
      'something is wrong',
      'something is broken',
      'broken',
      'not working',
      'does not work',
      'is slow',
      'not loading',
      'error message',
      'crashed',
      'it keeps crashing',
      'frozen screen',
      'system is down',
      'site is down',
      'report a mistake',
      'broken link',
      'tell somebody about a fault',
    ],
  },
  {
    to: '/training#certificates',
    name: 'Your certificates',
    says: 'Make, print or pass on the certificate for what you passed.',
    who: signedIn,
    also: [
      'certificate',
      'my certificate',
      'get a certificate',
      'print a certificate',
      'proof of training',
      'proof that i passed',
    ],
  },
  {
    to: '/account#password',
    name: 'Change your password for this site',
    says: 'For this site alone: for the system itself see the guide.',
    who: signedIn,
    also: ['change my waymark password', 'password for this site', 'password of this site', 'change password of this site'],
  },
];
