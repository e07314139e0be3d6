/** Has files read, one after another, by a thread with a limit of time and memory; a file that takes too much ends the thread and no more. */
import {Worker} from 'node:worker_threads';
import type {SentKind} from '../kinds.shared.ts';
import type {TextState} from '../text-states.shared.ts';
import type {FromReader, ToReader} from './messages.ts';
import {FileRefused} from './refused.ts';
import type {FileText} from './text.ts';

export type Inspected = {kind: SentKind; state: TextState; text: FileText};
type Limits = {milliseconds: number; megabytes: number};
/** Undefined to hear more. */
type Hear<T> = (message: FromReader) => T | undefined;

const usual: Limits = {milliseconds: 20_000, megabytes: 512};
const nothing: FileText = {sections: [], html: ''};
const tooMuch = () => new FileRefused('refused', 'It takes too long to be opened. It may be made to harm.');

export function createReader({milliseconds, megabytes}: Limits = usual) {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let asked = 0;

  function start(): Worker {
    worker = new Worker(new URL('./reader-worker.ts', import.meta.url), {resourceLimits: {maxOldGenerationSizeMb: megabytes}});
    worker.unref();
    // Whoever waits is told by `ask`.
    worker.on('error', () => {});
    return worker;
  }
  async function end(): Promise<void> {
    const old = worker;
    worker = undefined;
    await old?.terminate();
  }

  /** One question; `late` answers where the thread took too much and was ended. */
  function ask<T>(bytes: Uint8Array, archive: ToReader['archive'], hear: Hear<T>, late: () => T): Promise<T> {
    const thread = worker ?? start();
    asked += 1;
    const id = asked;
    return new Promise((done, failed) => {
      const stop = (settle: () => void) => {
        clearTimeout(timer);
        thread.off('message', listen);
        thread.off('error', dead);
        thread.off('exit', dead);
        settle();
      };
      const dead = () => stop(() => void end().then(late).then(done, failed));
      const listen = (message: FromReader) => {
        if (message.id !== id) return;
        if (message.step === 'refused') return stop(() => failed(new FileRefused(message.state, message.sentence)));
        const answer = hear(message);
        if (answer !== undefined) stop(() => done(answer));
      };
      const timer = setTimeout(dead, milliseconds);
      thread.on('message', listen);
      thread.on('error', dead);
      thread.on('exit', dead);
      const own = new Uint8Array(bytes);
      thread.postMessage({id, bytes: own, ...(archive === undefined ? {} : {archive})} satisfies ToReader, [own.buffer]);
    });
  }
  /** After whatever was asked before. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = last.then(work);
    last = next.catch(() => {});
    return next;
  }
  const late = (): never => {
    throw tooMuch();
  };

  return {
    /**
     * What kind of file it is, and what is written in it.
     *
     * @throws FileRefused for what is not taken.
     */
    inspect: (bytes: Uint8Array): Promise<Inspected> =>
      inTurn(() => {
        let kind: SentKind | undefined;
        return ask<Inspected>(
          bytes,
          undefined,
          (message) => {
            if (message.step === 'kind') kind = message.kind;
            return message.step === 'read' && kind ? {kind, state: message.state, text: message.text} : undefined;
          },
          // What it is may be known when its text takes too long or too much.
          () => (kind === undefined || kind === 'zip' ? late() : {kind, state: 'slow', text: nothing}),
        );
      }),

    /** The files in an archive, in their order. */
    list: (archive: Uint8Array) =>
      inTurn(() => ask(archive, 'list', (message) => (message.step === 'entries' ? message.entries : undefined), late)),

    /** The bytes of one of them, by its place in that order. */
    unpack: (archive: Uint8Array, entry: number): Promise<Uint8Array> =>
      inTurn(() => ask(archive, entry, (message) => (message.step === 'entry' ? message.bytes : undefined), late)),

    stop: end,
  };
}
export type Reader = ReturnType<typeof createReader>;
