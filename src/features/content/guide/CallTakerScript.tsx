/**
 * The questions of the call-taker document as a form: each row of its tables becomes an answer, so that paper and screen never
 * ask different things. What is typed lives in this page alone, and ends in a summary to copy.
 */
import {useHistory} from '@docusaurus/router';
import {Children, type ComponentType, isValidElement, type ReactNode, useEffect, useId, useMemo, useRef, useState} from 'react';
import {formatDate, today} from '../../../ui/format/dates.ts';
import {useCopy} from '../../../ui/useCopy.ts';

type Questions = ComponentType<{components: Record<string, ComponentType<{children?: ReactNode}>>}>;

export function CallTakerScript({questions: Questions}: {questions: Questions}) {
  const form = useRef<HTMLFormElement>(null);
  const [summary, setSummary] = useState('');
  const [cleared, setCleared] = useState(false);
  const [clearing, setClearing] = useState(false);
  const {shown, said, copy, hush} = useCopy<HTMLTextAreaElement>(summary, {
    done: 'Copied. Paste it into the record, then clear this page.',
  });

  // The parts must stay the same components, or every key pressed would draw the form anew and lose the answers.
  const components = useMemo(
    () => ({
      h1: () => null,
      h2: ({children}: {children?: ReactNode}) => <h3>{children}</h3>,
      table: ({children}: {children?: ReactNode}) => <div>{children}</div>,
      thead: () => null,
      tbody: ({children}: {children?: ReactNode}) => children,
      tr: Answer,
    }),
    [],
  );

  // Answers would be lost on leaving: the browser asks where the page goes, we where a link of the site is followed.
  const history = useHistory();
  useEffect(() => {
    if (summary === '') return;
    const unblock = history.block(({pathname}) =>
      pathname === history.location.pathname ? undefined : 'The answers on this page will be lost. Leave it?',
    );
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => {
      unblock();
      window.removeEventListener('beforeunload', ask);
    };
  }, [summary, history]);

  function sum(): void {
    setCleared(false);
    hush();
    setSummary(form.current ? summaryOf(form.current) : '');
  }

  function clear(): void {
    form.current?.reset();
    setSummary('');
    setClearing(false);
    hush();
    setCleared(true);
  }

  return (
    <form
      className="script"
      ref={form}
      onSubmit={(event) => event.preventDefault()}
      onChange={sum}
      autoComplete="off"
      data-search="off"
      aria-label="Call-taker script"
    >
      <Questions components={components} />
      <h3 id="script-summary">Summary</h3>
      <noscript>
        <p>The summary needs JavaScript. Without it, use the printed questions.</p>
      </noscript>
      {summary === '' ? (
        <p>It appears here with the first answer.</p>
      ) : (
        <textarea className="input" ref={shown} aria-labelledby="script-summary" rows={12} readOnly value={summary} />
      )}
      <p className="actions">
        <button type="button" className="button" aria-disabled={summary === ''} onClick={() => summary !== '' && copy()}>
          Copy the summary
        </button>
        {clearing ? (
          <>
            <span>Clear every answer? They cannot be brought back.</span>
            <button type="button" className="button button--quiet" onClick={clear}>
              Clear them
            </button>
            <button type="button" className="link-button" onClick={() => setClearing(false)}>
              Keep them
            </button>
          </>
        ) : (
          <button
            type="button"
            className="button button--quiet"
            aria-disabled={summary === ''}
            onClick={() => setClearing(summary !== '')}
          >
            Clear the page
          </button>
        )}
      </p>
      <p role="status">{cleared ? 'Cleared. Nothing of the call is left on this page.' : said}</p>
    </form>
  );
}

/** A row of a table: the question, and room for its answer. */
function Answer({children}: {children?: ReactNode}) {
  const id = useId();
  const question = Children.toArray(children).find(isValidElement<{children?: ReactNode}>)?.props.children;
  return (
    <div className="field">
      <label htmlFor={id}>{question}</label>
      <textarea id={id} className="input" rows={1} />
    </div>
  );
}

/** Every heading with an answer, in the order of the questions; empty while nothing is answered. */
function summaryOf(form: HTMLFormElement): string {
  const lines: string[] = [];
  let heading = '';
  let written = '';
  for (const element of form.querySelectorAll('h3, .field')) {
    if (element.tagName === 'H3') heading = element.textContent ?? '';
    const answer = element.querySelector('textarea')?.value.trim() ?? '';
    if (answer === '') continue;
    if (heading !== written) lines.push('', heading.toUpperCase());
    written = heading;
    lines.push(`${element.querySelector('label')?.textContent} ${answer}`);
  }
  return lines.length === 0 ? '' : `Call-taker questions (sample), ${formatDate(today())}\n${lines.join('\n')}`;
}
