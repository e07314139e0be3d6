/** What is done about a need, and what came of it. */

import {actionNames, actionsApi, type NeedAction, ownerNames} from '../../../../server/training-needs/actions/contract.ts';
import {call} from '../../../api/client.ts';
import {useEndpoint} from '../../../api/useEndpoint.ts';
import {Confirm} from '../../../ui/Confirm.tsx';
import {formatDate} from '../../../ui/format/dates.ts';
import {Loading} from '../../../ui/Loading.tsx';
import {movedInWords} from '../change-in-words.ts';
import type {Seen} from '../NeedsLayout.tsx';
import {ActionForm} from './ActionForm.tsx';
import {Invitation} from './Invitation.tsx';

type Competency = Seen['needs']['competencies'][number];
type Props = Pick<Seen, 'needs'> & {competency: Competency; onChange: () => Promise<void>};

export function Actions({competency, needs, onChange}: Props) {
  const {state, reload} = useEndpoint(actionsApi.actions, {});
  const changed = async () => {
    await reload();
    await onChange();
  };
  return (
    <section aria-labelledby="act">
      <h2 id="act">What is done about it</h2>
      <Loading state={state}>
        {({actions}) => {
          const these = actions.filter((action) => action.competency === competency.key);
          return (
            <>
              {these.length > 0 && (
                <ul className="lines">
                  {these.map((action) => (
                    <li key={action.id}>
                      <Action action={action} needs={needs} competency={competency} onChange={changed} />
                    </li>
                  ))}
                </ul>
              )}
              <details open={these.length === 0 && competency.gaps.length > 0}>
                <summary>{these.length === 0 ? 'Say what is done about it' : 'Say what else is done about it'}</summary>
                <ActionForm competency={competency} needs={needs} onSaved={changed} />
              </details>
            </>
          );
        }}
      </Loading>
    </section>
  );
}

type ActionProps = Props & {action: NeedAction};

function Action({
  action: {id, kind, owner, organisation, reason, takenAt, dueOn, session, change},
  needs,
  competency,
  onChange,
}: ActionProps) {
  const place = needs.organisations.find((each) => each.id === organisation)?.name ?? 'all organisations';
  return (
    <>
      <p>
        <strong>{session ? 'Session' : actionNames[kind]}</strong>
        {dueOn && `, ${session ? '' : 'by '}${formatDate(dueOn)}`}, {place}. {ownerNames[owner]} sees to it. Decided on{' '}
        {formatDate(takenAt)}: <span className="as-typed">{reason}</span>
      </p>
      {session && <Invitation session={session} title={competency.name} />}
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
          no="Cancel"
          onYes={async () => {
            await call(actionsApi.forgetAction, {params: {id}});
            await onChange();
          }}
        />
      </p>
    </>
  );
}
