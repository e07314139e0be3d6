/** Derives keys of passwords, one after the other, with less right to a processor than the thread that serves pages. */
import {scryptSync} from 'node:crypto';
import {setPriority} from 'node:os';
import {parentPort} from 'node:worker_threads';
import {type Derive, scryptCost} from './scrypt.ts';

// On Linux this is of the calling thread alone (setpriority(2)); elsewhere it would be of the whole process.
if (process.platform === 'linux') setPriority(0, 19);

parentPort?.on('message', ({id, password, salt}: Derive) => {
  const {N, r, p, keyLength} = scryptCost;
  const key = scryptSync(password.normalize('NFKC'), salt, keyLength, {N, r, p, maxmem: 256 * N * r});
  parentPort?.postMessage({id, key: key.toString('hex')});
});
