/** What a coordinator may set, and who changed it. */

import {type SettingsPage, Settings as SettingsSchema, settingsApi} from '../../../server/settings/contract.ts';
import {call} from '../../api/client.ts';
import {refreshSession} from '../../api/session.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';
import {places} from '../../places.ts';
import {formatDate} from '../../ui/format/dates.ts';
import {ErrorSummary, RadioField, SubmitButton, TextArea, TextField} from '../../ui/forms/Form.tsx';
import {Success} from '../../ui/forms/Success.tsx';
import {useForm} from '../../ui/forms/useForm.ts';
import {Gate} from '../../ui/Gate.tsx';
import {Loading} from '../../ui/Loading.tsx';
import {Page} from '../../ui/Page.tsx';
import {useHashOnLoad} from '../../ui/useHashOnLoad.ts';
import {useSetUpCrumb} from '../set-up/useSetUpCrumb.ts';
import {LegalForm} from './LegalForm.tsx';
import {operatorNames} from './operator-names.ts';

const names: Record<string, string> = {
  smallestGroup: 'Smallest group shown',
  smallestGapPercent: 'Smallest gap worth acting on',
  invitationDays: 'Days an invitation works',
  acknowledgeDays: 'Working days to acknowledge a suggestion',
  answerDays: 'Working days to answer a suggestion',
  progressDays: 'Working days until news of something planned',
  questionDays: 'Working days to answer a question',
  contact: 'How to reach you',
  notice: 'Notice on every page',
  references: 'How references look',
  anonymousPerDay: 'Anonymous posts taken in one day',
  largestFileMb: 'Largest file, in megabytes',
  fileStoreMb: 'Room for all files, in megabytes',
  recordsByName: 'Who sees by name what is current',
  ...operatorNames,
};

const clocks = ['acknowledgeDays', 'answerDays', 'progressDays', 'questionDays'] as const;
const files = ['largestFileMb', 'fileStoreMb'] as const;
const numbers = [...clocks, ...files, 'smallestGroup', 'smallestGapPercent', 'invitationDays', 'anonymousPerDay'] as const;

const defaults = SettingsSchema.parse({});

export default function Settings() {
  return (
    <Page title="Settings" up={useSetUpCrumb()} description="What a coordinator may set.">
      <Gate place={places.settings}>{() => <Content />}</Gate>
    </Page>
  );
}

function Content() {
  const {state, put} = useEndpoint(settingsApi.read, {});
  return (
    <Loading state={state}>
      {(page) => (
        <>
          <SettingsForm page={page} onSaved={put} />
          <LegalForm page={page} onSaved={put} />
          <History history={page.history} />
        </>
      )}
    </Loading>
  );
}

function SettingsForm({page: {settings, version}, onSaved}: {page: SettingsPage; onSaved: (page: SettingsPage) => void}) {
  useHashOnLoad();
  const form = useForm({
    initial: {
      ...(Object.fromEntries(numbers.map((key) => [key, String(settings[key])])) as Record<(typeof numbers)[number], string>),
      contact: settings.contact,
      notice: settings.notice,
      references: settings.references,
      recordsByName: settings.recordsByName as string,
    },
    schema: settingsApi.save.body.shape.settings,
    toInput: ({contact, notice, references, recordsByName, ...typed}) => ({
      ...settings,
      ...Object.fromEntries(numbers.map((key) => [key, Number(typed[key])])),
      contact,
      notice,
      references,
      recordsByName,
    }),
    send: async (next) => {
      onSaved(await call(settingsApi.save, {body: {settings: next, version}}));
      await refreshSession();
    },
    draft: `settings.${version}`,
  });
  return (
    <form method="post" onSubmit={form.submit} noValidate>
      <ErrorSummary {...form} />
      <TextArea
        form={form}
        name="notice"
        label="Notice on every page"
        hint="For example a planned outage. Leave it empty to show nothing."
      />
      <span id="contact" />
      <TextArea
        form={form}
        name="contact"
        label="How to reach you"
        hint="Shown where people get stuck, such as on the sign-in page. While it is empty they are only told to ask the coordinator."
        rows={2}
      />
      <TextField
        form={form}
        name="invitationDays"
        label="Days an invitation works"
        hint="After that you make a new link on the People page."
        type="number"
        short
      />
      <TextField
        form={form}
        name="smallestGroup"
        label="Smallest group shown in training needs"
        hint="Champions see figures only for groups of at least this many assessed people. Ten is the default, five the minimum."
        type="number"
        short
      />
      <TextField
        form={form}
        name="smallestGapPercent"
        label="Smallest gap worth acting on, in percentage points"
        hint="A competency is a need where the share of people at the standard is further below the target than this. Five is the default."
        type="number"
        short
      />
      <RadioField
        form={form}
        name="recordsByName"
        label="Training records by name"
        choices={[
          {
            value: 'champions',
            name: 'Champions, of their own organisation',
            hint: 'They see which quizzes are current, never a score. People read so before they start one; tell those who took one before you turn this on.',
          },
          {value: 'nobody', name: 'Nobody', hint: 'Everybody sees their own record alone.'},
        ]}
      />
      <TextField
        form={form}
        name="anonymousPerDay"
        label="Anonymous posts taken in one day"
        hint="Nobody knows who sends what, so this limit is one for all. It keeps a flood out of your queue."
        type="number"
        short
      />
      {files.map((name) => (
        <TextField
          key={name}
          form={form}
          name={name}
          label={names[name] ?? name}
          hint={`${defaults[name].toLocaleString('en-GB')} to begin with.`}
          type="number"
          short
        />
      ))}
      <TextArea
        form={form}
        name="references"
        label="How crime and case references look"
        hint="One a line: 9 for a digit, A for a letter, everything else as it is written. Posts that hold one wait until you have looked."
        rows={3}
      />
      <fieldset>
        <legend>What people are promised</legend>
        <p className="hint">
          Working days in England. A promise that was made stays as it was made; these count for what comes in from now on.
        </p>
        {clocks.map((name) => (
          <TextField
            key={name}
            form={form}
            name={name}
            label={names[name] ?? name}
            hint={`${defaults[name]} to begin with.`}
            type="number"
            short
          />
        ))}
      </fieldset>
      <div className="form-end">
        <SubmitButton sending={form.sending}>Save the settings</SubmitButton>
        <Success>{form.sent ? 'Saved.' : ''}</Success>
      </div>
    </form>
  );
}

function History({history}: Pick<SettingsPage, 'history'>) {
  return (
    <section aria-labelledby="history">
      <h2 id="history">What was changed</h2>
      {history.length === 0 ? (
        <p>Nothing has been changed yet: every setting has its default.</p>
      ) : (
        <ul className="lines">
          {history.map(({key, value, changedAt, changedBy}) => (
            <li key={`${key} ${changedAt}`}>
              <span>
                {names[key] ?? key}: {value === '' ? 'emptied' : `“${value}”`}
              </span>
              <span className="facts">
                {changedBy}, {formatDate(changedAt)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
