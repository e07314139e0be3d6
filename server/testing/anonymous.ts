/** Somebody who writes without a name, over HTTP: the same steps as the page takes. */
import {randomBytes} from 'node:crypto';
import {solveChallenge} from 'altcha-lib';
import {deriveKey} from 'altcha-lib/algorithms/web/pbkdf2';
import type {Challenge, Proof} from '../anonymous/contract.ts';
import {hashOf, makeReceipt, readReceipt} from '../anonymous/receipt.ts';

export async function solved(challenge: Challenge): Promise<Proof> {
  const solution = await solveChallenge({challenge, deriveKey});
  if (solution === null) throw new Error('The challenge could not be solved.');
  return {challenge, solution};
}

/** A new receipt, as it is shown and as its hash is stored. */
export async function aReceipt(): Promise<{receipt: string; receiptHash: string}> {
  const receipt = makeReceipt(randomBytes(20));
  const read = readReceipt(receipt);
  if (read.kind !== 'read') throw new Error('A new receipt cannot be read.');
  return {receipt, receiptHash: await hashOf(read.text)};
}

type Send = (method: 'get' | 'post', path: string, body?: object) => Promise<{status: number; body: unknown}>;

/** Sends one; `given` are the words. Gives the receipt and the answer. */
export async function postAnonymously(send: Send, given: object, kind: 'suggestions' | 'questions' = 'suggestions') {
  const {receipt, receiptHash} = await aReceipt();
  const proof = await solved((await send('get', '/api/anonymous/challenge')).body as Challenge);
  const words = kind === 'suggestions' ? {kind: 'concern', title: 'Cases are moved without a word', ...given} : {...given};
  const answer = await send('post', `/api/anonymous/${kind}`, {...words, receiptHash, proof});
  return {receipt, receiptHash, answer};
}
