/** A new release, or a change of one. */
import {type Release, releasesApi} from '../../../../server/releases/contract.ts';
import {call} from '../../../api/client.ts';
import {today} from '../../../components/dates.ts';
import {CheckField, ErrorSummary, SubmitButton, TextArea, TextField} from '../../../components/Form.tsx';
import {useCompetencies} from '../../../components/posts/Filters.tsx';
import {useForm} from '../../../components/useForm.ts';

const area = (key: string) => `area-${key}`;

export function ReleaseForm({release, onSaved}: {release?: Release; onSaved: () => Promise<void>}) {
  const competencies = useCompetencies();
  const form = useForm({
    initial: {
      version: release?.version ?? '',
      releasedOn: release?.releasedOn ?? today(),
      note: release?.note ?? '',
      ...Object.fromEntries(competencies.map(({value}) => [area(value), release?.areas.includes(value) ?? false])),
    } as Record<string, string | boolean>,
    schema: releasesApi.add.body,
    toInput: ({version, releasedOn, note, ...areas}) => ({
      version,
      releasedOn,
      note,
      areas: competencies.filter(({value}) => areas[area(value)] === true).map(({value}) => value),
    }),
    send: async ({version, ...body}) => {
      if (release) await call(releasesApi.save, {params: {version: release.version}, body: {...body, edition: release.edition}});
      else await call(releasesApi.add, {body: {version, ...body}});
      form.reset();
      await onSaved();
    },
  });
  return (
    <form
      method="post"
      onSubmit={form.submit}
      noValidate
      aria-label={release ? `Change version ${release.version}` : 'Record a release'}
    >
      <ErrorSummary {...form} />
      {release === undefined && (
        <TextField form={form} name="version" label="Version" hint="As Sentinel itself names it, such as 2.9." short />
      )}
      <TextField
        form={form}
        name="releasedOn"
        label="In use since"
        hint="Year, month and day, such as 2026-11-21. A day to come is kept until it arrives."
        short
      />
      <fieldset>
        <legend>Areas of work whose tasks changed</legend>
        <p className="hint">Exactly the pages and quiz questions of these areas are to be verified again.</p>
        {competencies.map(({value, name}) => (
          <CheckField key={value} form={form} name={area(value)} label={name} />
        ))}
      </fieldset>
      <TextArea
        form={form}
        name="note"
        label="What changed, in a few words"
        hint="Everybody can read it. You may leave it empty."
      />
      <SubmitButton sending={form.sending}>{release ? 'Save the change' : 'Record the release'}</SubmitButton>
    </form>
  );
}
