/**
 * While a screencast is made, what this process draws by lot (ids, the questions of a quiz) is drawn alike every time. Only for a service on
 * generated data that nobody else reaches, and given back at the end.
 */
import crypto, {createHash} from 'node:crypto';
import {syncBuiltinESMExports} from 'node:module';

/** Returns what gives chance back. Each kind of draw goes on by itself: what drives the browser draws too, whenever it likes. */
export function drawAlike(seed: string): () => void {
  const {randomUUID, randomBytes} = crypto;
  const drawn = new Map<string, number>();
  const draw = (kind: string, size: number): Buffer => {
    const count = (drawn.get(kind) ?? 0) + 1;
    drawn.set(kind, count);
    const blocks: Buffer[] = [];
    for (let length = 0; length < size; length += 32)
      blocks.push(createHash('sha256').update(`${seed}:${kind}:${count}:${length}`).digest());
    return Buffer.concat(blocks).subarray(0, size);
  };
  const bytes = (size: number) => draw(`${size} bytes`, size);
  const uuid = () => {
    const hex = draw('UUID', 16).toString('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
  };
  Object.assign(crypto, {randomUUID: uuid, randomBytes: bytes});
  syncBuiltinESMExports();
  return () => {
    Object.assign(crypto, {randomUUID, randomBytes});
    syncBuiltinESMExports();
  };
}

/** For as long as the work takes, however it ends. */
export async function drawnAlike<T>(seed: string, work: () => Promise<T>): Promise<T> {
  const giveBack = drawAlike(seed);
  return work().finally(giveBack);
}
