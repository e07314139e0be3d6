/** What is done about a need, and whether the gap moved since. */

import {
  ActionKind,
  ActionOwner,
  actionNames,
  actionsApi,
  type NeedAction,
  ownerNames,
} from '../../../../server/training-needs/actions/contract.ts';
import type {TrainingNeeds} from '../../../../server/training-needs/contract.ts';
import {call} from '../../../api/client.ts';
import {useEndpoint} from '../../../api/useEndpoint.ts';
import {Confirm} from '../../../ui/Confirm.tsx';
import {formatDate} from '../../../ui/dates.ts';
import {ErrorSummary, SelectField, SubmitButton, TextArea} from '../../../ui/forms/Form.tsx';
import {useForm} from '../../../ui/forms/useForm.ts';
import {Loading} from '../../../ui/Loading.tsx';
import {movedInWords} from '../change-in-words.ts';

type Props = {competency: string; organisations: TrainingNeeds['organisations']};

export function Actions({competency, organisations}: Props) {
  const {state, reload} = useEndpoint(actionsApi.actions, {});
  return (
    <>
      <h3>What is done about it</h3>
      <Loading state={state}>
        {({actions}) => {
          const these = actions.filter((action) => action.competency === competency);
          return these.length === 0 ? (
            <p>Nothing yet.</p>
          ) : (
            <ul className="lines">
              {these.map((action) => (
                <li key={action.id}>
                  <Action action={action} organisations={organisations} onChange={reload} />
                </li>
              ))}
            </ul>
          );
        }}
      </Loading>
      <details>
        <summary>Record what is done</summary>
        <ActionForm competency={competency} organisations={organisations} onSaved={reload} />
      </details>
    </>
  );
}

type ActionProps = {action: NeedAction; organisations: Props['organisations']; onChange: () => Promise<void>};

function Action({action: {id, kind, owner, organisation, reason, takenAt, change}, organisations, onChange}: ActionProps) {
  const place = organisations.find((each) => each.id === organisation)?.name ?? 'all organisations';
  return (
    <>
      <p>
        <strong>{actionNames[kind]}</strong>, {place}. {ownerNames[owner]} sees to it, since {formatDate(takenAt)}.
      </p>
      <p className="as-typed">{reason}</p>
      <p>{movedInWords(change)}</p>
      <p className="actions">
        <Confirm
          label={
            <>
              Remove
              <span className="visually-hidden">: {actionNames[kind]}</span>
            </>
          }
          question="Remove it? It stands for what was decided: remove it only if it was recorded by mistake."
          yes="Remove it"
          no="Keep it"
          onYes={async () => {
            await call(actionsApi.forgetAction, {params: {id}});
            await onChange();
          }}
        />
      </p>
    </>
  );
}

function ActionForm({competency, organisations, onSaved}: Props & {onSaved: () => Promise<void>}) {
  const form = useForm({
    initial: {kind: '', owner: '', organisation: '', reason: ''},
    schema: actionsApi.act.body,
    toInput: ({kind, owner, organisation, reason}) => ({competency, kind, owner, organisation: organisation || null, reason}),
    send: async (body) => {
      await call(actionsApi.act, {body});
      form.reset();
      await onSaved();
    },
    draft: `action.${competency}`,
  });
  return (
    <form method="post" onSubmit={form.submit} noValidate aria-label="Record what is done">
      <ErrorSummary {...form} />
      <SelectField
        form={form}
        name="kind"
        label="What is done"
        empty="Choose"
        choices={ActionKind.options.map((value) => ({value, name: actionNames[value]}))}
      />
      <SelectField
        form={form}
        name="owner"
        label="Who sees to it"
        hint="A role, not a name."
        empty="Choose"
        choices={ActionOwner.options.map((value) => ({value, name: ownerNames[value]}))}
      />
      <SelectField
        form={form}
        name="organisation"
        label="Where"
        empty="All organisations"
        choices={organisations.flatMap(({id, name}) => (id === null ? [] : [{value: id, name}]))}
      />
      <TextArea form={form} name="reason" label="Why" />
      <SubmitButton sending={form.sending}>Record it</SubmitButton>
    </form>
  );
}
