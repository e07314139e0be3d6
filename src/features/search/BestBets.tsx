/** Words that lead to a page first, and when somebody looks at each again. */
import Link from '@docusaurus/Link';
import {useState} from 'react';
import {searchApi} from '../../../server/search/contract.ts';
import {call} from '../../api/client.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';
import {Confirm} from '../../ui/Confirm.tsx';
import {formatDate} from '../../ui/format/dates.ts';
import {ErrorSummary, SelectField, SubmitButton, TextField} from '../../ui/forms/Form.tsx';
import {Success} from '../../ui/forms/Success.tsx';
import {useForm} from '../../ui/forms/useForm.ts';
import {Loading} from '../../ui/Loading.tsx';
import {useAction} from '../../ui/useAction.ts';
import {search} from './ask.ts';
import {kinds} from './result-kinds.ts';

/** `words`: of a search that led nowhere, to begin with. */
export function BestBets({words}: {words: string}) {
  const {state, put} = useEndpoint(searchApi.bets, {});
  const {run, busy, problem} = useAction();
  const [said, setSaid] = useState('');
  return (
    <section aria-labelledby="bets">
      <h2 id="bets" tabIndex={-1}>
        Best bets
      </h2>
      <p>
        Where people type these words, the page you choose comes first. After half a year the queue asks whether it still should.
      </p>
      <Success>{said}</Success>
      <Loading state={state}>
        {({bets}) => (
          <>
            {bets.length === 0 ? (
              <p>None yet. Choose “Point it at a page” beside a search that led nowhere, or fill in the form.</p>
            ) : (
              <ul className="lines">
                {bets.map(({id, words: typed, url, title, lookAgainOn, due}) => (
                  <li key={id}>
                    <span>
                      “{typed}” → <Link to={url}>{title}</Link>
                    </span>
                    <span className="facts facts--row">
                      <span className={due ? 'late' : undefined}>
                        {due ? 'Look at it again now' : `Look at it again on ${formatDate(lookAgainOn)}`}
                      </span>
                      {due && (
                        <button
                          type="button"
                          className="link-button"
                          aria-disabled={busy}
                          onClick={() =>
                            run(async () => {
                              put(await call(searchApi.keepBet, {params: {id}}));
                              setSaid(`Kept for another half year: ${typed}`);
                            })
                          }
                        >
                          Keep it<span className="visually-hidden">: {typed}</span>
                        </button>
                      )}
                      <Confirm
                        label={
                          <>
                            Take it away<span className="visually-hidden">: {typed}</span>
                          </>
                        }
                        question="Search decides by itself again."
                        yes="Take it away"
                        no="Cancel"
                        onYes={async () => {
                          put(await call(searchApi.removeBet, {params: {id}}));
                          setSaid(`Taken away: ${typed}`);
                        }}
                      />
                    </span>
                  </li>
                ))}
              </ul>
            )}
            {problem && <p role="alert">{problem}</p>}
            <NewBet
              key={`${words} ${bets.length}`}
              words={words}
              onAdded={(added, typed) => {
                put(added);
                setSaid(`Saved. “${typed}” leads there first from now on.`);
              }}
            />
          </>
        )}
      </Loading>
    </section>
  );
}

type Bets = {bets: {id: string; words: string; url: string; lookAgainOn: string; title: string; due: boolean}[]};

function NewBet({words, onAdded}: {words: string; onAdded: (bets: Bets, words: string) => void}) {
  const [found, setFound] = useState<{value: string; name: string}[]>([]);
  const {run, busy, problem} = useAction();
  const form = useForm({
    initial: {words, page: '', url: ''},
    schema: searchApi.addBet.body,
    toInput: ({words: typed, url}) => ({words: typed, url}),
    send: async (body) => onAdded(await call(searchApi.addBet, {body}), body.words),
  });
  const look = () =>
    run(async () => {
      const {results} = await search({q: form.values.page, tier: 'all', limit: 20}, new AbortController().signal);
      const pages = results.filter(({kind}) => kind !== 'question' && kind !== 'suggestion');
      setFound(pages.map(({url, title, kind}) => ({value: url, name: `${title} (${kinds[kind]})`})));
      form.set('url', pages[0]?.url ?? '');
    });
  return (
    <form className="panel" method="post" onSubmit={form.submit} noValidate id="new-bet" aria-label="A new best bet">
      <ErrorSummary {...form} />
      <TextField form={form} name="words" label="What people type" hint="Several, with commas between: bins, refuse, rubbish." />
      <div className="actions">
        <TextField form={form} name="page" label="Words of the page it should lead to" />
        <button type="button" className="button button--quiet" aria-disabled={busy} onClick={look}>
          Find pages
        </button>
      </div>
      {problem && <p role="alert">{problem}</p>}
      <SelectField
        form={form}
        name="url"
        label="Page"
        empty={found.length === 0 ? 'Find pages first' : 'Choose a page'}
        choices={found}
      />
      <SubmitButton sending={form.sending}>Save the best bet</SubmitButton>
    </form>
  );
}
