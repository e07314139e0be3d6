/** What is asked for once somebody has come near its place, so that the page above waits for nothing. `read` must be stable. */
import {useEffect, useRef, useState} from 'react';

type State<T> = {step: 'loading'} | {step: 'failed'} | {step: 'loaded'; value: T};

export function useWhenNear<T>(read: () => Promise<T>) {
  const [state, setState] = useState<State<T>>({step: 'loading'});
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    const near = new IntersectionObserver(
      ([seen]) => {
        if (!seen?.isIntersecting) return;
        near.disconnect();
        read().then(
          (value) => setState({step: 'loaded', value}),
          () => setState({step: 'failed'}),
        );
      },
      {rootMargin: '300px'},
    );
    if (place.current) near.observe(place.current);
    return () => near.disconnect();
  }, [read]);
  return {state, place};
}
