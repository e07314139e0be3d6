/** Which mail one gets. Each box is saved as it is ticked. */
import {type MailKind, mailApi, mailKindNames} from '../../../../server/mail/contract.ts';
import {call} from '../../../api/client.ts';
import {Loading} from '../../../components/Loading.tsx';
import {useAction} from '../../../components/posts/useAction.ts';
import {useLoaded} from '../../../components/useLoaded.ts';

const read = () => call(mailApi.choices, {});

export function MailChoices() {
  const {state, put} = useLoaded(read);
  const {run, busy, problem} = useAction();
  const choose = (kind: MailKind, wanted: boolean) =>
    run(async () => {
      await call(mailApi.choose, {body: {kind, wanted}});
      put(await read());
    });
  return (
    <fieldset className="choices">
      <legend>Mail you get</legend>
      <Loading state={state}>
        {({choices}) =>
          choices.length === 0 ? (
            <p>This site sends no mail about posts yet.</p>
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
