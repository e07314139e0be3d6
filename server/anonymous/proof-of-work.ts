/** A small piece of work for whoever sends without an account, in place of limits that would need to know them: altcha's scheme. */
import {createHash, createHmac, randomInt} from 'node:crypto';
import {createChallenge, verifySolution} from 'altcha-lib';
import {deriveKey} from 'altcha-lib/algorithms/web/pbkdf2';
import {Refusal} from '../refusal.ts';
import type {Challenge, Proof} from './contract.ts';

/**
 * Rounds of PBKDF2 a try, and how many tries: 120,000 to 360,000 rounds in all. A phone of 2016 does some 150,000 a second with
 * SHA-256 in software, which is two and a half seconds at most; a laptop takes a tenth of one.
 */
const work = {algorithm: 'PBKDF2/SHA-256', cost: 4_000, leastTries: 30, mostTries: 90};
/** The page asks when somebody presses "Send", so that seconds would do; a slow connection gets minutes. */
const lifeMilliseconds = 10 * 60_000;

type Needs = {
  secret: string;
  /** Notes that a proof was used; false where it was used before, in whichever process. */
  spendOnce: (hash: string) => Promise<boolean>;
};

export function proofOfWork({secret, spendOnce}: Needs) {
  const key = (name: string) => createHmac('sha256', secret).update(name).digest('hex');
  const secrets = {hmacSignatureSecret: key('proof of work'), hmacKeySignatureSecret: key('proof of work, solution')};
  const again = () => new Refusal('invalid', 'The check that keeps machines out took too long, or failed. Send it again.');

  return {
    /** `factor`: how many times the usual work. */
    async challenge(factor: number): Promise<Challenge> {
      const challenge = await createChallenge({
        algorithm: work.algorithm,
        cost: work.cost,
        counter: randomInt(work.leastTries * factor, work.mostTries * factor),
        deriveKey,
        // Whole minutes: nothing in it tells two people of one minute apart but chance.
        expiresAt: Math.ceil((Date.now() + lifeMilliseconds) / 60_000) * 60,
        ...secrets,
      });
      return challenge as Challenge;
    },

    /** Refuses a proof that is wrong, too old, or used before. */
    async spend({challenge, solution}: Proof): Promise<void> {
      const {time: _time, ...given} = solution;
      const {verified} = await verifySolution({challenge, solution: given, deriveKey, ...secrets});
      if (!verified || !(await spendOnce(createHash('sha256').update(challenge.signature).digest('hex')))) throw again();
    },
  };
}
export type ProofOfWork = ReturnType<typeof proofOfWork>;
