/**
 * While a screencast is made, what this process draws by lot (ids, the questions of a quiz) is drawn alike every time. Only for a service on
 * generated data that nobody else reaches, and given back at the end.
 */
import crypto, {createHash} from 'node:crypto';
import {syncBuiltinESMExports} from 'node:module';

/** Returns what gives chance back. */
export function drawAlike(seed: string): () => void {
  const {randomUUID, randomBytes} = crypto;
  let counter = 0;
  const bytes = (size: number): Buffer => {
    const blocks: Buffer[] = [];
    for (let length = 0; length < size; length += 32) {
      counter += 1;
      blocks.push(createHash('sha256').update(`${seed}:${counter}`).digest());
    }
    return Buffer.concat(blocks).subarray(0, size);
  };
  const uuid = () => {
    const hex = bytes(16).toString('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
  };
  Object.assign(crypto, {randomUUID: uuid, randomBytes: bytes});
  syncBuiltinESMExports();
  return () => {
    Object.assign(crypto, {randomUUID, randomBytes});
    syncBuiltinESMExports();
  };
}
