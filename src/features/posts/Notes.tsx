/** For the coordinator: notes that nobody else sees. */

import {postsApi} from '../../../server/posts/contract.ts';
import {call} from '../../api/client.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';
import {formatDate} from '../../ui/format/dates.ts';
import {ErrorSummary, SubmitButton, TextArea} from '../../ui/forms/Form.tsx';
import {useForm} from '../../ui/forms/useForm.ts';
import {Loading} from '../../ui/Loading.tsx';

export function Notes({id}: {id: string}) {
  const {state, reload} = useEndpoint(postsApi.notes, {params: {id}});
  const form = useForm({
    initial: {text: ''},
    schema: postsApi.addNote.body,
    toInput: (values) => values,
    draft: `note.${id}`,
    send: async (body) => {
      await call(postsApi.addNote, {params: {id}, body});
      form.reset();
      await reload();
    },
  });
  return (
    <details className="panel">
      <summary>Internal notes</summary>
      <p className="facts">Coordinators only. They are on no public page, in no feed and no search.</p>
      <Loading state={state}>
        {({notes}) => (
          <ul className="lines">
            {notes.map(({id: noteId, text, by, writtenAt}) => (
              <li key={noteId}>
                <span className="as-typed">{text}</span>
                <span className="facts">
                  {by}, {formatDate(writtenAt)}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Loading>
      <form method="post" onSubmit={form.submit} noValidate>
        <ErrorSummary {...form} />
        <TextArea form={form} name="text" label="New note" />
        <SubmitButton sending={form.sending}>Add the note</SubmitButton>
      </form>
    </details>
  );
}
