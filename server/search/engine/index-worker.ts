/** An index in a thread of its own: neither building it nor asking it holds up a request that has nothing to do with search. */
import {parentPort} from 'node:worker_threads';
import {type Index, indexBuilder} from './build-index.ts';
import {find, similar} from './find.ts';
import type {Answered, Asked, FromWorker, ToWorker} from './messages.ts';

let builder: ReturnType<typeof indexBuilder> | undefined;
let index: Index | undefined;
const say = (message: FromWorker) => parentPort?.postMessage(message);

parentPort?.on('message', (message: ToWorker) => {
  if (message.step === 'begin') builder = indexBuilder(message.synonyms);
  else if (message.step === 'add') for (const page of message.pages) builder?.add(page);
  else if (message.step === 'build') {
    index = builder?.build().index;
    // It holds every document; the index does not need them.
    builder = undefined;
    say({step: 'built'});
  } else if (index !== undefined) {
    // One query that cannot be answered must not take the index with it.
    try {
      say({step: 'answered', id: message.id, ...answer(index, message)});
    } catch (error) {
      say({step: 'failed', id: message.id, reason: String(error)});
    }
  }
});

function answer(built: Index, asked: Asked): Answered {
  return 'query' in asked
    ? {found: find(built, asked.query, asked.tier, asked.limit, asked.caller, asked.bet)}
    : {similar: similar(built, asked.similarTo)};
}
