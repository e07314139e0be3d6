/** Which mail one gets. Each box is saved as it is ticked. */

import {type MailKind, mailApi, mailKindNames} from '../../../server/mail/contract.ts';
import {call} from '../../api/client.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';
import {Loading} from '../../ui/Loading.tsx';
import {useAction} from '../../ui/useAction.ts';

export function MailChoices() {
  const {state, reload} = useEndpoint(mailApi.choices, {});
  const {run, busy, problem} = useAction();
  const choose = (kind: MailKind, wanted: boolean) =>
    run(async () => {
      await call(mailApi.choose, {body: {kind, wanted}});
      await reload();
    });
  return (
    <fieldset className="choices">
      <legend>Mail you get</legend>
      <Loading state={state}>
        {({choices}) =>
          choices.length === 0 ? (
            <p>This site sends no e-mail. What is new for you is marked beside the bell.</p>
          ) : (
            choices.map(({kind, wanted}) => (
              <div className="field field--check" key={kind}>
                <input
                  id={`mail-${kind}`}
                  type="checkbox"
                  checked={wanted}
                  aria-disabled={busy}
                  onChange={(event) => choose(kind, event.target.checked)}
                />
                <label htmlFor={`mail-${kind}`}>{mailKindNames[kind]}</label>
              </div>
            ))
          )
        }
      </Loading>
      {problem && <p role="alert">{problem}</p>}
    </fieldset>
  );
}
