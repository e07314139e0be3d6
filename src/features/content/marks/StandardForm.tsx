/** Recording what the partnership agreed, taking it back and putting an earlier text back: the coordinator's, loaded only for them. */
import {pageMarksApi, type StandardEdition} from '../../../../server/page-marks/contract.ts';
import {call} from '../../../api/client.ts';
import {useEndpoint} from '../../../api/useEndpoint.ts';
import {formatDate, today} from '../../../ui/format/dates.ts';
import {DayField, ErrorSummary, SubmitButton, TextField} from '../../../ui/forms/Form.tsx';
import {MarkdownField} from '../../../ui/forms/MarkdownField.tsx';
import {isoDay, typedDay} from '../../../ui/forms/read-day.ts';
import {useForm} from '../../../ui/forms/useForm.ts';
import {Loading} from '../../../ui/Loading.tsx';
import {RenderedHtml} from '../../../ui/RenderedHtml.tsx';
import {useAction} from '../../../ui/useAction.ts';
import {rereadContentPage} from '../content.ts';

type Said = Pick<StandardEdition, 'body' | 'agreedBy' | 'agreedOn'>;
type Save = (said: Said) => Promise<void>;

export default function StandardForm({pageKey, onClose}: {pageKey: string; onClose: () => void}) {
  const {state} = useEndpoint(pageMarksApi.standards, {params: {key: pageKey}});
  return (
    <Loading state={state}>
      {({editions}) => {
        const number = editions[0]?.number ?? 0;
        const save: Save = async ({body, agreedBy, agreedOn}) => {
          await call(pageMarksApi.saveStandard, {params: {key: pageKey}, body: {number, body, agreedBy, agreedOn}});
          await rereadContentPage(pageKey);
          onClose();
        };
        return (
          <>
            <Form current={editions[0]} draft={`standard.${pageKey}.${number}`} save={save} onClose={onClose} />
            <Earlier editions={editions} save={save} />
          </>
        );
      }}
    </Loading>
  );
}

type FormProps = {current: StandardEdition | undefined; draft: string; save: Save; onClose: () => void};

function Form({current, draft, save, onClose}: FormProps) {
  const form = useForm({
    initial: {
      body: current?.body ?? '',
      agreedBy: current?.agreedBy ?? '',
      agreedOn: typedDay(current?.agreedOn ?? today()),
    },
    schema: pageMarksApi.saveStandard.body,
    toInput: ({agreedOn, ...typed}) => ({...typed, agreedOn: isoDay(agreedOn), number: current?.number ?? 0}),
    alsoMissing: ({body}): Record<string, string> =>
      body.trim() === '' ? {body: 'Write what was agreed, in a few sentences.'} : {},
    send: save,
    draft,
  });
  return (
    <form className="panel" method="post" onSubmit={form.submit} noValidate aria-label="What the partnership agreed">
      <ErrorSummary {...form} />
      <MarkdownField form={form} name="body" label="What was agreed" hint="As it was agreed, in as few words as it takes." />
      <TextField form={form} name="agreedBy" label="Agreed by" hint="The group or role, such as: ASB Delivery Group." />
      <DayField form={form} name="agreedOn" label="Agreed on" />
      <p className="actions">
        <SubmitButton sending={form.sending}>Save for everybody</SubmitButton>
        <button type="button" className="link-button" onClick={onClose}>
          Close
        </button>
      </p>
    </form>
  );
}

/** What stood here before: a save like every other, so that nothing is lost. */
function Earlier({editions, save}: {editions: StandardEdition[]; save: Save}) {
  const {run, busy, problem} = useAction();
  const [current, ...earlier] = editions;
  if (current === undefined) return null;
  return (
    <>
      {current.body !== '' && (
        <p>
          <button
            type="button"
            className="button button--quiet"
            aria-disabled={busy}
            onClick={() => run(() => save({...current, body: ''}))}
          >
            Take it back
          </button>{' '}
          You can put it here again.
        </p>
      )}
      {problem && <p role="alert">{problem}</p>}
      {earlier.length > 0 && (
        <details>
          <summary>{earlier.length === 1 ? 'One earlier text' : `${earlier.length} earlier texts`}</summary>
          <ol className="lines">
            {earlier.map((edition) => (
              <li key={edition.number}>
                <span className="facts">
                  {edition.agreedBy}, {formatDate(edition.agreedOn)}
                </span>
                {edition.body === '' ? <span>Taken back</span> : <RenderedHtml html={edition.html} />}
                {edition.body !== '' && (
                  <button type="button" className="link-button" aria-disabled={busy} onClick={() => run(() => save(edition))}>
                    Put this text back<span className="visually-hidden"> of {formatDate(edition.agreedOn)}</span>
                  </button>
                )}
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}
