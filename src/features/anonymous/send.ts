/** Sends what somebody wrote: a small piece of work, then the text with the hash of a receipt that never leaves the page. */
import {solveChallenge} from 'altcha-lib';
import {deriveKey} from 'altcha-lib/algorithms/web/pbkdf2';
import {type AnonymousQuestion, type AnonymousSuggestion, anonymousApi} from '../../../server/anonymous/contract.ts';
import {hashOf} from '../../../server/anonymous/receipt.shared.ts';
import {call, Failure} from '../../api/client.ts';

/** `receipt`: its twenty symbols. The same receipt sent twice, after an answer that got lost, is one post. */
export async function send(words: AnonymousSuggestion | AnonymousQuestion, receipt: string): Promise<void> {
  const challenge = await call(anonymousApi.challenge, {});
  const solution = await solveChallenge({challenge, deriveKey});
  if (solution === null) throw new Failure(0, 'Your device did not finish a small check. Try again; your text is still here.');
  const more = {receiptHash: await hashOf(receipt), proof: {challenge, solution}};
  if (isSuggestion(words)) await call(anonymousApi.suggest, {body: {...words, ...more}});
  else await call(anonymousApi.ask, {body: {...words, ...more}});
}

const isSuggestion = (words: AnonymousSuggestion | AnonymousQuestion): words is AnonymousSuggestion => 'kind' in words;
