/** Has files read, one after another, by a thread with a limit of time and memory; a file that takes too much ends the thread and no more. */
import {Worker} from 'node:worker_threads';
import type {FileKind} from '../kinds.shared.ts';
import type {TextState} from '../text-states.shared.ts';
import type {FromReader, ToReader} from './messages.ts';
import {FileRefused} from './refused.ts';
import type {FileText} from './text.ts';

export type Inspected = {kind: FileKind; state: TextState; text: FileText};
type Limits = {milliseconds: number; megabytes: number};

const usual: Limits = {milliseconds: 20_000, megabytes: 512};
const nothing: FileText = {sections: [], html: ''};

export function createReader({milliseconds, megabytes}: Limits = usual) {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let asked = 0;

  function start(): Worker {
    worker = new Worker(new URL('./reader-worker.ts', import.meta.url), {resourceLimits: {maxOldGenerationSizeMb: megabytes}});
    worker.unref();
    // Whoever waits is told by `inspectAlone`.
    worker.on('error', () => {});
    return worker;
  }
  async function end(): Promise<void> {
    const old = worker;
    worker = undefined;
    await old?.terminate();
  }

  function inspectAlone(bytes: Uint8Array): Promise<Inspected> {
    const thread = worker ?? start();
    asked += 1;
    const id = asked;
    return new Promise((done, failed) => {
      let kind: FileKind | undefined;
      const stop = (settle: () => void) => {
        clearTimeout(timer);
        thread.off('message', hear);
        thread.off('error', dead);
        thread.off('exit', dead);
        settle();
      };
      /** What it is may be known when its text takes too long or too much. */
      const tooMuch = () =>
        void end().then(() => {
          if (kind === undefined || kind === 'zip')
            failed(new FileRefused('refused', 'It takes too long to be opened. It may be made to harm.'));
          else done({kind, state: 'slow', text: nothing});
        });
      const dead = () => stop(tooMuch);
      const hear = (message: FromReader) => {
        if (message.id !== id) return;
        if (message.step === 'kind') kind = message.kind;
        else if (message.step === 'refused') stop(() => failed(new FileRefused(message.state, message.sentence)));
        else stop(() => done({kind: kind as FileKind, state: message.state, text: message.text}));
      };
      const timer = setTimeout(dead, milliseconds);
      thread.on('message', hear);
      thread.on('error', dead);
      thread.on('exit', dead);
      const own = new Uint8Array(bytes);
      thread.postMessage({id, bytes: own} satisfies ToReader, [own.buffer]);
    });
  }

  return {
    /**
     * What kind of file it is, and what is written in it.
     *
     * @throws FileRefused for what is not taken.
     */
    inspect(bytes: Uint8Array): Promise<Inspected> {
      const next = last.then(() => inspectAlone(bytes));
      last = next.catch(() => {});
      return next;
    },
    stop: end,
  };
}
export type Reader = ReturnType<typeof createReader>;
