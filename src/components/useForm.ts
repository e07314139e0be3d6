/** A form's state: what was typed is kept whatever happens, and the server's own contract checks it first. */
import {type FormEvent, useId, useRef, useState} from 'react';
import type * as z from 'zod';
import {Failure} from '../api/client.ts';

type State = {step: 'writing'} | {step: 'sending'} | {step: 'sent'};
type Values = Record<string, string | boolean>;
export type Problems = {sentence: string; fields: Readonly<Record<string, string>>};

type Options<V extends Values, S extends z.ZodType> = {
  initial: V;
  schema: S;
  /** From what was typed to what the contract wants: numbers from text, null from an empty choice. */
  toInput: (values: V) => unknown;
  send: (input: z.output<S>) => Promise<void>;
};

export function useForm<V extends Values, S extends z.ZodType>({initial, schema, toInput, send}: Options<V, S>) {
  const [values, setValues] = useState(initial);
  const [state, setState] = useState<State>({step: 'writing'});
  const [problems, setProblems] = useState<Problems>();
  const summary = useRef<HTMLDivElement>(null);
  /** Two forms on a page may have fields of one name. */
  const id = useId();

  function show(found: Problems): void {
    setProblems(found);
    setState({step: 'writing'});
    // The summary exists after this render; the reader is then told what to mend.
    setTimeout(() => summary.current?.focus());
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (state.step === 'sending') return;
    const parsed = schema.safeParse(toInput(values));
    if (!parsed.success) {
      const fields: Record<string, string> = {};
      for (const {path, message} of parsed.error.issues) fields[path.map(String).join('.')] ??= message;
      return show({sentence: 'Check the parts that are marked.', fields});
    }
    setState({step: 'sending'});
    try {
      await send(parsed.data);
      setProblems(undefined);
      setState({step: 'sent'});
    } catch (error) {
      show(
        error instanceof Failure
          ? {sentence: error.message, fields: error.fields}
          : {sentence: 'Something went wrong. Try again; what you typed is still here.', fields: {}},
      );
    }
  }

  return {
    id,
    values,
    set: (name: keyof V & string, value: string | boolean) => {
      setValues((before) => ({...before, [name]: value}));
      setState({step: 'writing'});
    },
    reset: () => setValues(initial),
    problems,
    sending: state.step === 'sending',
    sent: state.step === 'sent',
    summary,
    submit,
  };
}
export type Form = ReturnType<typeof useForm<Values, z.ZodType>>;
