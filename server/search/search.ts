/** One worker answers; a rebuild starts another beside it and swaps them once the new one is ready. */
import {Worker} from 'node:worker_threads';
import type {Caller} from '../who/callers.shared.ts';
import type {Findable, Found, SearchResult, SearchTier} from './contract.ts';
import type {Answered, Asked, FromWorker, ToWorker} from './engine/messages.ts';

export function createSearch() {
  let current: IndexWorker | undefined;
  const ask = async (asked: Asked): Promise<Answered | undefined> => current?.ask(asked);
  return {
    /** Builds an index of these pages, which may come in parts; queries go on with the old one meanwhile. */
    async rebuild(
      parts: Iterable<readonly Findable[]> | AsyncIterable<readonly Findable[]>,
      synonyms: readonly (readonly string[])[] = [],
    ): Promise<void> {
      const next = indexWorker(synonyms);
      try {
        for await (const pages of parts) next.add(pages);
        await next.build();
      } catch (error) {
        await next.end();
        throw error;
      }
      const old = current;
      current = next;
      await old?.end();
    },

    /** Whether there is an index that answers. */
    isUp: () => current?.isUp() ?? false,

    async find(query: string, tier: SearchTier, limit = 10, caller: Caller = 'visitor', bet?: string): Promise<Found> {
      const answer = await ask({query, tier, limit, caller, bet});
      return answer && 'found' in answer ? answer.found : nothing;
    },

    async similar(title: string): Promise<SearchResult[]> {
      const answer = await ask({similarTo: title});
      return answer && 'similar' in answer ? answer.similar : [];
    },

    async stop(): Promise<void> {
      await current?.end();
      current = undefined;
    },
  };
}
export type Search = ReturnType<typeof createSearch>;

const nothing: Found = {
  results: [],
  total: 0,
  more: 0,
  didYouMean: null,
  definition: null,
  fits: false,
  danger: false,
  answer: null,
};

type IndexWorker = ReturnType<typeof indexWorker>;
type Waiting = {answer: (answered: Answered) => void; fail: (error: Error) => void};

/** A worker that has failed says so to whoever waits and to whoever asks later: nobody waits for ever. */
function indexWorker(synonyms: readonly (readonly string[])[]) {
  const worker = new Worker(new URL('./engine/index-worker.ts', import.meta.url));
  // A process that has nothing else to do may end; waiting for the worker is something to do.
  worker.unref();
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let failure: Error | undefined;
  let building: {done: () => void; fail: (error: Error) => void} | undefined;
  let idle: (() => void) | undefined;

  const say = (message: ToWorker) => worker.postMessage(message);

  function settle(id: number, how: (asker: Waiting) => void): void {
    const asker = waiting.get(id);
    waiting.delete(id);
    if (asker) how(asker);
    if (waiting.size > 0) return;
    worker.unref();
    idle?.();
  }

  function fail(error: Error): void {
    failure ??= error;
    building?.fail(error);
    for (const id of [...waiting.keys()]) settle(id, (asker) => asker.fail(error));
  }

  say({step: 'begin', synonyms});
  worker.on('message', (message: FromWorker) => {
    if (message.step === 'built') building?.done();
    else if (message.step === 'answered') settle(message.id, ({answer}) => answer(message));
    // Node's watch mode sends messages of its own by the same channel.
    else if (message.step === 'failed') settle(message.id, (asker) => asker.fail(new Error(message.reason)));
  });
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('The search worker has ended.')));

  return {
    isUp: () => failure === undefined,

    add(pages: readonly Findable[]): void {
      if (failure) throw failure;
      say({step: 'add', pages});
    },

    async build(): Promise<void> {
      if (failure) throw failure;
      worker.ref();
      await new Promise<void>((done, failed) => {
        building = {done, fail: failed};
        say({step: 'build'});
      });
      worker.unref();
    },

    ask(question: Asked): Promise<Answered> {
      if (failure) return Promise.reject(failure);
      return new Promise((answer, failed) => {
        worker.ref();
        asked += 1;
        waiting.set(asked, {answer, fail: failed});
        say({step: 'ask', id: asked, ...question});
      });
    },

    /** Answers what was asked before, then ends. */
    async end(): Promise<void> {
      if (waiting.size > 0) await new Promise<void>((done) => (idle = done));
      await worker.terminate();
    },
  };
}
