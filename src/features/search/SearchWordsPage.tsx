/** The words that search knows for the same thing, and the searches that led nowhere: the second tell what the first lack. */

import Link from '@docusaurus/Link';
import {useState} from 'react';
import {type GapLine, type SearchWords, searchApi} from '../../../server/search/contract.ts';
import {call} from '../../api/client.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';
import {places} from '../../places.ts';
import {formatDate} from '../../ui/format/dates.ts';
import {ErrorSummary, SubmitButton, TextArea} from '../../ui/forms/Form.tsx';
import {OlderDraft} from '../../ui/forms/OlderDraft.tsx';
import {useForm} from '../../ui/forms/useForm.ts';
import {Gate} from '../../ui/Gate.tsx';
import {Loading} from '../../ui/Loading.tsx';
import {Page} from '../../ui/Page.tsx';
import {ScrollTable} from '../../ui/ScrollTable.tsx';
import {BestBets} from './BestBets.tsx';

export default function SearchWordsPage() {
  return (
    <Page title="Search words" description="Words for the same thing, and searches that led nowhere.">
      <Gate place={places.searchWords}>{() => <Content />}</Gate>
    </Page>
  );
}

function Content() {
  const [words, setWords] = useState('');
  return (
    <>
      <Gaps
        onPoint={(chosen) => {
          setWords(chosen);
          // Once the form begins with these words.
          setTimeout(() => {
            const page = document.querySelector<HTMLElement>('#new-bet input[name="page"]');
            page?.scrollIntoView({block: 'center'});
            page?.focus({preventScroll: true});
          });
        }}
      />
      <BestBets words={words} />
      <Words />
    </>
  );
}

function Gaps({onPoint}: {onPoint: (words: string) => void}) {
  const {state} = useEndpoint(searchApi.gaps, {});
  return (
    <section aria-labelledby="gaps">
      <h2 id="gaps">Searches with no result</h2>
      <p>
        Words that were searched at least three times with nothing found, or nothing opened. What looks personal is never kept,
        and nobody can tell who searched.
      </p>
      <Loading state={state}>
        {({gaps}) => (gaps.length === 0 ? <p>None so far.</p> : <GapTable gaps={gaps} onPoint={onPoint} />)}
      </Loading>
    </section>
  );
}

function GapTable({gaps, onPoint}: {gaps: GapLine[]; onPoint: (words: string) => void}) {
  return (
    <ScrollTable label="Table of searches">
      <table>
        <thead>
          <tr>
            <th scope="col">Words</th>
            <th scope="col">Nothing found</th>
            <th scope="col">Nothing opened</th>
            <th scope="col">Last</th>
            <th scope="col">What to do</th>
          </tr>
        </thead>
        <tbody>
          {gaps.map(({words, nothing, unopened, lastOn}) => (
            <tr key={words}>
              <th scope="row">
                <Link to={`/search?${new URLSearchParams({q: words, tier: 'all'})}`}>{words}</Link>
              </th>
              <td>{nothing}</td>
              <td>{unopened}</td>
              <td>{formatDate(lastOn)}</td>
              <td>
                <button type="button" className="link-button" onClick={() => onPoint(words)}>
                  Point it at a page<span className="visually-hidden">: {words}</span>
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  );
}

function Words() {
  const {state, put} = useEndpoint(searchApi.words, {});
  return (
    <section aria-labelledby="words">
      <h2 id="words">Words for the same thing</h2>
      <Loading state={state}>{(words) => <WordsForm key={words.number} words={words} onSaved={put} />}</Loading>
    </section>
  );
}

function WordsForm({words: {lines, number, earlier}, onSaved}: {words: SearchWords; onSaved: (words: SearchWords) => void}) {
  const form = useForm({
    initial: {lines},
    schema: searchApi.saveWords.body,
    toInput: (values) => ({...values, number}),
    draft: `search-words.${number}`,
    send: async (body) => onSaved(await call(searchApi.saveWords, {body})),
  });
  return (
    <>
      <form method="post" onSubmit={form.submit} noValidate>
        <ErrorSummary {...form} />
        <OlderDraft base="search-words" number={number} field="lines" onUse={(text) => form.set('lines', text)} />
        <TextArea
          form={form}
          name="lines"
          label="One line for each thing, its names with commas between"
          hint="Such as: leaflet, booklet, flyer. A search for any of these words finds pages that use the others. The glossary’s abbreviations are known without a line; small and capital letters and American spelling make no difference."
          rows={20}
        />
        <SubmitButton sending={form.sending}>Save the words</SubmitButton>
      </form>
      <p role="status">
        {number === 0
          ? 'These are the words the project brings; nothing was changed yet.'
          : 'Search knows saved words within ten seconds.'}
      </p>
      {earlier.length > 0 && (
        <details>
          <summary>What was saved before</summary>
          <ul className="lines">
            {earlier.map((each) => (
              <li key={each.number}>
                <span>
                  {each.by}, {formatDate(each.savedAt)}
                </span>
                <button type="button" className="link-button" onClick={() => form.set('lines', each.lines)}>
                  Put these lines into the form<span className="visually-hidden"> of save {each.number}</span>
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
