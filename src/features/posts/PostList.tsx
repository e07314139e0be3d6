/** A list of posts: a count, a line of title and one of facts each, and what to do where there is none. */
import {type ReactNode, useEffect, useRef} from 'react';
import {Waiting} from '../../ui/Loading.tsx';
import {Empty} from '../../ui/layout/Empty.tsx';
import type {ListState} from '../../ui/useList.ts';

type Props<T> = {
  state: ListState<T>;
  more: () => Promise<void>;
  /** "12 suggestions" */
  counted: (total: number) => string;
  empty: ReactNode;
  children: (item: T) => ReactNode;
};

export function PostList<T extends {id: string}>({state, more, counted, empty, children}: Props<T>) {
  const list = useRef<HTMLUListElement>(null);
  const shown = useRef(0);
  const length = state.step === 'loaded' ? state.items.length : 0;

  // Whoever asked for more goes on reading with the first line that came.
  useEffect(() => {
    if (shown.current > 0 && length > shown.current) list.current?.children[shown.current]?.querySelector('a')?.focus();
    shown.current = length;
  }, [length]);

  if (state.step === 'loading') return <Waiting rows={6} />;
  if (state.step === 'failed') return <p role="alert">{state.sentence}</p>;
  if (state.items.length === 0) return <Empty>{empty}</Empty>;
  return (
    <>
      <p role="status" className="facts">
        {state.items.length < state.total && `Showing ${state.items.length} of `}
        {counted(state.total)}
      </p>
      <ul className="rows post-rows" ref={list}>
        {state.items.map((item) => (
          <li key={item.id}>{children(item)}</li>
        ))}
      </ul>
      {state.problem && <p role="alert">{state.problem}</p>}
      {state.next !== null && (
        <p>
          <button type="button" className="button button--quiet" aria-disabled={state.loadingMore} onClick={more}>
            {state.loadingMore ? 'Loading …' : 'Show more'}
          </button>
        </p>
      )}
    </>
  );
}
