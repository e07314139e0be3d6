/** Describing an "In your version" step, with a look at how it will read, everything written before, and the way back. */

import Link from '@docusaurus/Link';
import {type RefObject, useEffect, useId, useRef, useState} from 'react';
import {saidByText} from '../../../../server/content/said-by.shared.ts';
import {type ContentPage, contentApi} from '../../../../server/verifications/contract.ts';
import {type Edition, versionTextsApi} from '../../../../server/version-texts/contract.ts';
import {call} from '../../../api/client.ts';
import {useEndpoint} from '../../../api/useEndpoint.ts';
import {formatDate} from '../../../ui/format/dates.ts';
import {ErrorSummary} from '../../../ui/forms/Form.tsx';
import {MarkdownField} from '../../../ui/forms/MarkdownField.tsx';
import {OlderDraft} from '../../../ui/forms/OlderDraft.tsx';
import {useForm} from '../../../ui/forms/useForm.ts';
import {Loading} from '../../../ui/Loading.tsx';
import {RenderedHtml} from '../../../ui/RenderedHtml.tsx';
import {useAction} from '../../../ui/useAction.ts';
import {rereadContentPage} from '../content.ts';
import {choiceOf, chosenBy, firstChoice, releaseChoices} from '../release-choice.ts';

type Props = {
  page: ContentPage;
  step: string;
  title: string;
  /** For which it is described at first; else where it is missing. */
  system?: string;
  /** How many other steps of the guide are not described for it: it is verified with the last. */
  left?: number;
  onClose: () => void;
  /** Once it is saved, and verified where that was asked for. */
  onDone?: (verified: boolean) => Promise<void>;
};

export default function DescribeStep(props: Props) {
  const {page, step, system: asked, onDone} = props;
  const {state, put} = useEndpoint(versionTextsApi.history, {params: {key: page.key, step}});
  const [chosen, setChosen] = useState(firstToDescribe(page, step, asked));
  const [said, setSaid] = useState('');
  const status = useRef<HTMLParagraphElement>(null);
  const isNew = useRef(true);
  const id = useId();
  if (chosen === undefined) {
    return (
      <p>
        You describe a step for a version of your system, and none is recorded yet. The coordinator records it under{' '}
        <Link to="/releases">Releases</Link>.
      </p>
    );
  }
  const {system, version} = chosenBy(chosen);
  return (
    <Loading state={state}>
      {({editions}) => {
        const ofVersion = editions.filter((each) => each.system === system && each.version === version);
        const save: Save = async (body, then, verifies = false) => {
          const number = ofVersion[0]?.number ?? 0;
          put(await call(versionTextsApi.save, {params: {key: page.key, step}, body: {system, version, body, number}}));
          if (verifies) await verify(page.key, system, version);
          await rereadContentPage(page.key);
          if (onDone) return onDone(verifies);
          setSaid(then);
          // The form begins anew with what is shown now, so the focus moves to what was done.
          setTimeout(() => status.current?.focus());
        };
        return (
          <>
            <p className="field">
              <label htmlFor={id}>For</label>
              <select id={id} className="input" value={chosen} onChange={(event) => setChosen(event.target.value)}>
                {releaseChoices(page).map(({value, name}) => (
                  <option key={value} value={value}>
                    {name}
                  </option>
                ))}
              </select>
            </p>
            <TextForm
              key={`${chosen} ${ofVersion[0]?.number}`}
              {...props}
              system={system}
              version={version}
              current={ofVersion[0]}
              earlier={editions.find((each) => each.system === system && each.version !== version && each.body !== '')}
              save={save}
              isNew={isNew}
            />
            <p role="status" ref={status} tabIndex={-1}>
              {said}
            </p>
            <History editions={ofVersion} save={save} />
          </>
        );
      }}
    </Loading>
  );
}

/** What is still to be described comes first. */
function firstToDescribe(page: ContentPage, step: string, asked: string | undefined): string | undefined {
  const open = page.systems.find(
    ({system, version}) =>
      version !== null &&
      (asked === undefined || system.key === asked) &&
      !page.texts.some((text) => text.step === step && text.system === system.key),
  );
  return open?.version ? choiceOf({system: open.system.key, version: open.version}) : firstChoice(page);
}

type FormProps = Props & {
  system: string;
  version: string;
  current: Edition | undefined;
  /** What stood here for another version of the system. */
  earlier: Edition | undefined;
  save: Save;
  /** Whether the step was opened just now, and not a version chosen or a text saved. */
  isNew: RefObject<boolean>;
};

/** `then` says what was done. */
type Save = (body: string, then: string, verifies?: boolean) => Promise<void>;

/** With what is there now: the text just saved is part of what is verified. */
async function verify(key: string, system: string, version: string): Promise<void> {
  const {systems} = await call(contentApi.page, {params: {key}});
  const hash = systems.find((each) => each.system.key === system)?.hash ?? '';
  await call(contentApi.verify, {params: {key}, body: {system, version, hash}});
}

function TextForm({page, step, title, system, version, current, earlier, save, isNew, left = 0, onClose}: FormProps) {
  const number = current?.number ?? 0;
  const base = `step.${page.key}.${step}.${system}.${version}`;
  const place = useRef<HTMLFormElement>(null);
  // What was pressed to open it is gone; the next thing to do is to write.
  useEffect(() => {
    if (!isNew.current) return;
    isNew.current = false;
    place.current?.querySelector('textarea')?.focus();
  }, [isNew]);
  const verifies = useRef(false);
  const form = useForm({
    initial: {body: current?.body ?? ''},
    schema: versionTextsApi.save.body,
    toInput: ({body}) => ({system, version, body, number}),
    draft: `${base}.${number}`,
    send: ({body}) =>
      save(
        body,
        `Saved${verifies.current ? ', and the guide is marked as verified' : ''}. Everybody sees it while no newer version in use has a text of its own. You can undo it.`,
        verifies.current,
      ),
  });
  return (
    <form ref={place} className="panel" method="post" onSubmit={form.submit} noValidate aria-label={`Describe: ${title}`}>
      <ErrorSummary {...form} />
      {earlier && form.values.body === '' && (
        <p>
          <button type="button" className="link-button" onClick={() => form.set('body', earlier.body)}>
            Start from the text for version {earlier.version}
          </button>
        </p>
      )}
      <OlderDraft base={base} number={number} field="body" onUse={(text) => form.set('body', text)} />
      <MarkdownField
        form={form}
        name="body"
        label="What to press"
        hint="Name the screens and buttons as they are written there. No case, no name, no address: everybody can read it."
      />
      <p className="actions">
        <button type="submit" className="button" aria-disabled={form.sending} onClick={() => (verifies.current = false)}>
          {form.sending ? 'Saving …' : 'Save for everybody'}
        </button>
        {left === 0 && (
          <button
            type="submit"
            className="button button--quiet"
            aria-disabled={form.sending}
            onClick={() => (verifies.current = true)}
          >
            Save and verify
          </button>
        )}
        <button type="button" className="link-button" onClick={onClose}>
          Close
        </button>
      </p>
      <p className="hint">
        {left === 0
          ? 'Verify where you have just done the whole task as this guide has it.'
          : `${left === 1 ? 'One more step' : `${left} more steps`} of this guide to describe; then it can be verified.`}
      </p>
    </form>
  );
}

/** What stood here before. Undo puts the text before the current one back; it is a save like every other, so it can be undone too. */
function History({editions, save}: {editions: Edition[]; save: Save}) {
  const {run, busy, problem} = useAction();
  const [current, ...earlier] = editions;
  if (current === undefined) return null;
  return (
    <section aria-label="What was written before">
      <p className="actions">
        <button
          type="button"
          className="button button--quiet"
          aria-disabled={busy}
          onClick={() => run(() => save(earlier[0]?.body ?? '', 'Undone: it is as it was before.'))}
        >
          Undo the last change
        </button>
      </p>
      {problem && <p role="alert">{problem}</p>}
      <details>
        <summary>
          {editions.length === 1 ? 'One edition' : `${editions.length} editions`} for version {current.version}
        </summary>
        <ol className="lines">
          {editions.map(({number, html, body, by, savedAt}) => (
            <li key={number}>
              <span className="facts">
                {formatDate(savedAt)}, {saidByText(by)}
                {number === current.number && ', shown now'}
              </span>
              {body === '' ? <span>Taken away</span> : <RenderedHtml html={html} />}
              {number !== current.number && (
                <button
                  type="button"
                  className="link-button"
                  aria-disabled={busy}
                  onClick={() => run(() => save(body, 'Put back.'))}
                >
                  Put this text back<span className="visually-hidden"> of {formatDate(savedAt)}</span>
                </button>
              )}
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}
