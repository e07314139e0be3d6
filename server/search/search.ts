/** One worker answers; a rebuild starts another beside it and swaps them once the new one is ready. */
import {Worker} from 'node:worker_threads';
import type {Findable, SearchResult, SearchTier} from './contract.ts';
import type {Asked, FromWorker, ToWorker} from './messages.ts';

export function createSearch() {
  let current: IndexWorker | undefined;
  const ask = async (asked: Asked): Promise<SearchResult[]> => (await current?.ask(asked)) ?? [];
  return {
    /** Builds an index of these pages, which may come in parts; queries go on with the old one meanwhile. */
    async rebuild(parts: Iterable<readonly Findable[]> | AsyncIterable<readonly Findable[]>): Promise<void> {
      const next = indexWorker();
      try {
        for await (const pages of parts) next.say({step: 'add', pages});
        await next.built();
      } catch (error) {
        await next.end();
        throw error;
      }
      const old = current;
      current = next;
      await old?.end();
    },

    find: (query: string, tier: SearchTier) => ask({query, tier}),
    similar: (title: string) => ask({similarTo: title}),

    async stop(): Promise<void> {
      await current?.end();
      current = undefined;
    },
  };
}
export type Search = ReturnType<typeof createSearch>;

type IndexWorker = ReturnType<typeof indexWorker>;

function indexWorker() {
  const worker = new Worker(new URL('./index-worker.ts', import.meta.url));
  // A process that has nothing else to do may end.
  worker.unref();
  const waiting = new Map<number, {answer: (results: SearchResult[]) => void; fail: (error: Error) => void}>();
  let asked = 0;
  let ready: {done: () => void; fail: (error: Error) => void} | undefined;
  let idle: (() => void) | undefined;

  worker.on('message', (message: FromWorker) => {
    if (message.step === 'built') ready?.done();
    // Node's watch mode sends messages of its own by the same channel.
    if (message.step !== 'answered') return;
    waiting.get(message.id)?.answer(message.results);
    waiting.delete(message.id);
    if (waiting.size === 0) idle?.();
  });
  worker.on('error', (error: Error) => {
    ready?.fail(error);
    for (const {fail} of waiting.values()) fail(error);
    waiting.clear();
    idle?.();
  });

  const say = (message: ToWorker) => worker.postMessage(message);
  return {
    say,
    async built(): Promise<void> {
      // Waiting for the index is something to do.
      worker.ref();
      await new Promise<void>((done, fail) => {
        ready = {done, fail};
        say({step: 'build'});
      });
      worker.unref();
    },
    ask: (question: Asked) =>
      new Promise<SearchResult[]>((answer, fail) => {
        asked += 1;
        waiting.set(asked, {answer, fail});
        say({step: 'ask', id: asked, ...question});
      }),
    /** Answers what was asked before, then ends. */
    async end(): Promise<void> {
      if (waiting.size > 0) await new Promise<void>((done) => (idle = done));
      await worker.terminate();
    },
  };
}
