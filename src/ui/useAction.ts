/** One press of a button: busy while it runs, a sentence where it failed. */
import {useState} from 'react';
import {Failure} from '../api/client.ts';

export function useAction() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  async function run(work: () => Promise<void>): Promise<void> {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    await work().catch((error: unknown) =>
      setProblem(error instanceof Failure ? error.alone : 'That did not work. Try again in a minute.'),
    );
    setBusy(false);
  }
  return {run, busy, problem};
}
