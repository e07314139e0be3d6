/** A new release, or a change of one. */

import {type Release, releasesApi} from '../../../server/releases/contract.ts';
import type {System} from '../../../server/systems/contract.ts';
import {contentApi, type ReviewItem} from '../../../server/verifications/contract.ts';
import {call} from '../../api/client.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';
import {useCompetencies} from '../../ui/Filters.tsx';
import {today} from '../../ui/format/dates.ts';
import {CheckField, DayField, ErrorSummary, SelectField, SubmitButton, TextArea, TextField} from '../../ui/forms/Form.tsx';
import {isoDay, typedDay} from '../../ui/forms/read-day.ts';
import {useForm} from '../../ui/forms/useForm.ts';
import {Loading} from '../../ui/Loading.tsx';
import {isTickedAtFirst, touchedBy} from './touched.ts';

const area = (key: string) => `area-${key}`;
const touched = (key: string) => `touched-${key}`;

type Ticked = Record<string, string | boolean>;

const isTicked = (ticked: Ticked, page: Pick<ReviewItem, 'key' | 'competency'>, release: Release | undefined): boolean => {
  const said = ticked[touched(page.key)];
  return typeof said === 'boolean' ? said : isTickedAtFirst(page, release);
};

type Props = {
  release?: Release;
  systems: readonly System[];
  /** Those that have a version already: the first of a system touches nothing. */
  known?: ReadonlySet<string>;
  /** `said`: what was done and what follows from it. */
  onSaved: (said: string) => Promise<void>;
};

/** It waits for the pages: without them it could not say which were touched. */
export function ReleaseForm(props: Props) {
  const {state} = useEndpoint(contentApi.list, {query: {}});
  return <Loading state={state}>{({items}) => <Form {...props} items={items} />}</Loading>;
}

function Form({release, systems, known, onSaved, items}: Props & {items: readonly ReviewItem[]}) {
  const competencies = useCompetencies();
  const pages = items.filter(({kind}) => kind !== 'question');
  const form = useForm({
    initial: {
      system: release?.system ?? systems[0]?.key ?? '',
      version: release?.version ?? '',
      releasedOn: typedDay(release?.releasedOn ?? today()),
      note: release?.note ?? '',
      ...Object.fromEntries(competencies.map(({value}) => [area(value), release?.areas.includes(value) ?? false])),
    } as Record<string, string | boolean>,
    schema: releasesApi.add.body,
    toInput: ({system, version, releasedOn, note, ...ticked}) => {
      const areas = competencies.filter(({value}) => ticked[area(value)] === true).map(({value}) => value);
      return {
        system,
        version,
        releasedOn: isoDay(String(releasedOn)),
        note,
        ...touchedBy(areas, pages, (page) => isTicked(ticked, page, release)),
      };
    },
    send: async ({system, version, ...body}) => {
      if (release) await call(releasesApi.save, {params: {system, version}, body: {...body, edition: release.edition}});
      else await call(releasesApi.add, {body: {system, version, ...body}});
      const effect = effectOf(ticked);
      form.reset();
      await onSaved(
        `${nameOf(system)} ${version} is recorded. ${isFirst ? 'Guides can be checked and steps described for it now.' : effect}`,
      );
    },
    draft: release ? `release.${release.system}.${release.version}.${release.edition}` : 'release',
  });
  const nameOf = (key: string) => systems.find((system) => system.key === key)?.shortName ?? key;
  const isFirst = release === undefined && known !== undefined && !known.has(String(form.values.system));
  const ticked = competencies.filter(({value}) => form.values[area(value)] === true).map(({value}) => value);
  /** What goes to review, in numbers, before it is sent and after. */
  function effectOf(areas: readonly string[]): string {
    const touchedPages = pages.filter((page) => areas.includes(page.competency ?? '') && isTicked(form.values, page, release));
    const questions = items.filter(({kind, competency}) => kind === 'question' && areas.includes(competency ?? ''));
    if (touchedPages.length + questions.length === 0) return 'Nothing goes to review.';
    const [some, others] = [countOf(touchedPages.length, 'page'), countOf(questions.length, 'quiz question')];
    return `${some} and ${others} go to review, and whoever passed those questions is asked to refresh them.`;
  }
  return (
    <form
      method="post"
      onSubmit={form.submit}
      noValidate
      aria-label={release ? `Change version ${release.version}` : 'Record a release'}
    >
      <ErrorSummary {...form} />
      {release === undefined && systems.length > 1 && (
        <SelectField
          form={form}
          name="system"
          label="System"
          choices={systems.map(({key, shortName}) => ({value: key, name: shortName}))}
        />
      )}
      {release === undefined && (
        <TextField form={form} name="version" label="Version" hint="As the system itself names it, such as 2.9." short />
      )}
      <DayField form={form} name="releasedOn" label="In use since" hint="A day to come is kept until it arrives." />
      {!isFirst && (
        <fieldset>
          <legend>Areas of work whose tasks changed</legend>
          <p className="hint">
            Exactly the pages and quiz questions of these areas are to be verified again, and people who passed such questions are
            asked to refresh them. An area whose pages are all unticked was not touched.
          </p>
          {competencies.map(({value, name}) => (
            <div key={value}>
              <CheckField form={form} name={area(value)} label={name} />
              {form.values[area(value)] === true && (
                <PagesOfArea
                  values={form.values}
                  set={form.set}
                  release={release}
                  pages={pages.filter(({competency}) => competency === value)}
                />
              )}
            </div>
          ))}
          <p role="status">{effectOf(ticked)}</p>
        </fieldset>
      )}
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

const countOf = (number: number, what: string) => `${number === 0 ? 'no' : number} ${what}${number === 1 ? '' : 's'}`;

type PagesProps = {
  values: Ticked;
  set: (name: string, value: boolean) => void;
  release: Release | undefined;
  pages: readonly ReviewItem[];
};

/** A release seldom touches every task of an area: what it left alone is not asked for again. */
function PagesOfArea({values, set, release, pages}: PagesProps) {
  if (pages.length < 2) return null;
  return (
    <fieldset className="within">
      <legend>Its pages that changed</legend>
      {pages.map((page) => (
        <div className="field field--check" key={page.key}>
          <input
            id={`page-${release ? `${release.system}-${release.version}` : 'new'}-${page.key}`}
            type="checkbox"
            checked={isTicked(values, page, release)}
            onChange={(event) => set(touched(page.key), event.target.checked)}
          />
          <label htmlFor={`page-${release ? `${release.system}-${release.version}` : 'new'}-${page.key}`}>{page.title}</label>
        </div>
      ))}
    </fieldset>
  );
}
