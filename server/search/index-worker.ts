/** An index in a thread of its own: neither building it nor asking it holds up a request that has nothing to do with search. */
import {parentPort} from 'node:worker_threads';
import {type Index, indexBuilder} from './build-index.ts';
import {find, similar} from './find.ts';
import type {FromWorker, ToWorker} from './messages.ts';

const builder = indexBuilder();
let index: Index | undefined;
const say = (message: FromWorker) => parentPort?.postMessage(message);

parentPort?.on('message', (message: ToWorker) => {
  if (message.step === 'add') for (const page of message.pages) builder.add(page);
  else if (message.step === 'build') {
    index = builder.build();
    say({step: 'built'});
  } else if (index !== undefined) {
    // One query that cannot be answered must not take the index with it.
    try {
      const results = 'query' in message ? find(index, message.query, message.tier) : similar(index, message.similarTo);
      say({step: 'answered', id: message.id, results});
    } catch (error) {
      say({step: 'failed', id: message.id, reason: String(error)});
    }
  }
});
