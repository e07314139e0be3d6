/** A form's state: what was typed is kept whatever happens, and the server's own contract checks it first. */
import {type FormEvent, useId, useRef, useState} from 'react';
import type * as z from 'zod';
import {Failure} from '../../api/client.ts';
import {dropDraft, keepDraft, readDraft} from './draft.ts';
import {newId} from './new-id.ts';

type State = {step: 'writing'} | {step: 'sending'} | {step: 'sent'};
type Values = Record<string, string | boolean>;
/** `signedOut`: the session ended, and what was typed is kept as a draft. */
export type Problems = {sentence: string; fields: Readonly<Record<string, string>>; signedOut?: boolean};

type Options<V extends Values, S extends z.ZodType> = {
  initial: V;
  schema: S;
  /** From what was typed to what the contract wants: numbers from text, null from an empty choice. */
  toInput: (values: V) => unknown;
  send: (input: z.output<S>) => Promise<void>;
  /** What else is missing, by field: said together with what the contract finds. */
  alsoMissing?: (values: V) => Record<string, string>;
  /** Under this name what was typed survives a reload and a lost session, in this tab. */
  draft?: string;
};

export function useForm<V extends Values, S extends z.ZodType>({
  initial,
  schema,
  toInput,
  send,
  alsoMissing,
  draft,
}: Options<V, S>) {
  const [values, setValues] = useState(() => ({...initial, ...kept(draft, initial)}));
  const [state, setState] = useState<State>({step: 'writing'});
  const [problems, setProblems] = useState<Problems>();
  const summary = useRef<HTMLDivElement>(null);
  /** Of what is being written; where its answer gets lost it is sent again under the same, even after a reload. */
  const sentId = useRef(idOfDraft(draft) ?? newId());
  const takesId = 'shape' in schema && 'id' in (schema.shape as object);
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
    const parsed = schema.safeParse(takesId ? {...(toInput(values) as object), id: sentId.current} : toInput(values));
    const fields: Record<string, string> = {...alsoMissing?.(values)};
    for (const {path, message} of parsed.error?.issues ?? []) fields[path.map(String).join('.')] ??= message;
    if (!parsed.success || Object.keys(fields).length > 0) {
      return show({sentence: 'Check the parts that are marked.', fields});
    }
    setState({step: 'sending'});
    // Gone while it is sent: what sending makes appear must not take it up again. It comes back if sending fails.
    if (draft !== undefined) dropDraft(draft);
    try {
      await send(parsed.data);
      sentId.current = newId();
      setProblems(undefined);
      setState({step: 'sent'});
    } catch (error) {
      if (draft !== undefined) keepDraft(draft, {...values, [sentIdKey]: sentId.current});
      const signedOut = draft !== undefined && error instanceof Failure && error.status === 401;
      if (signedOut) show({sentence: 'You are signed out. What you typed is kept on this page.', fields: {}, signedOut});
      else
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
      setValues((before) => {
        const next = {...before, [name]: value};
        if (draft !== undefined) keepDraft(draft, {...next, [sentIdKey]: sentId.current});
        return next;
      });
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

const sentIdKey = 'sentId';

function idOfDraft(draft: string | undefined): string | undefined {
  const found = draft === undefined ? null : (readDraft(draft) as Record<string, unknown> | null);
  return typeof found?.[sentIdKey] === 'string' ? found[sentIdKey] : undefined;
}

/** Of a draft, what this form has inputs for. */
function kept<V extends Values>(draft: string | undefined, initial: V): Partial<V> {
  const found = draft === undefined ? null : readDraft(draft);
  if (typeof found !== 'object' || found === null) return {};
  const known = Object.entries(found).filter(([name, value]) => typeof value === typeof initial[name]);
  return Object.fromEntries(known) as Partial<V>;
}

export type Form = ReturnType<typeof useForm<Values, z.ZodType>>;
