/** Items to bring into order with buttons; where each one goes is said. */
import {ArrowDown, ArrowUp} from 'lucide-react';
import {useRef, useState} from 'react';
import type {InputProps} from './props.ts';

export function OrderInput({question: {items}, given, onGive}: InputProps<'order'>) {
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const order = given.length === items.length ? given : items.map(({key}) => key);
  const textOf = (key: string) => items.find((item) => item.key === key)?.text ?? '';

  const move = (place: number, by: -1 | 1) => {
    const next = [...order];
    const moved = next[place] ?? '';
    next[place] = next[place + by] ?? '';
    next[place + by] = moved;
    onGive(next);
    setSaid(`${textOf(moved)}: now ${place + by + 1} of ${items.length}.`);
    // The button that was pressed moves with its item, and may be at an end now.
    setTimeout(() => {
      const buttons = list.current?.children[place + by]?.querySelectorAll('button');
      const wanted = buttons?.[by === -1 ? 0 : 1];
      (wanted?.getAttribute('aria-disabled') === 'true' ? buttons?.[by === -1 ? 1 : 0] : wanted)?.focus();
    });
  };

  return (
    <>
      <p className="hint">Use the arrows to put these in order, the first at the top.</p>
      <ol className="order" ref={list}>
        {order.map((key, place) => (
          <li key={key}>
            <span>{textOf(key)}</span>
            <span className="order-buttons">
              <Move way="up" text={textOf(key)} off={place === 0} onPress={() => move(place, -1)} />
              <Move way="down" text={textOf(key)} off={place === order.length - 1} onPress={() => move(place, 1)} />
            </span>
          </li>
        ))}
      </ol>
      {given.length !== items.length && (
        <p>
          <button type="button" className="button button--quiet" onClick={() => onGive([...order])}>
            This order is right
          </button>
        </p>
      )}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}

function Move({way, text, off, onPress}: {way: 'up' | 'down'; text: string; off: boolean; onPress: () => void}) {
  const Icon = way === 'up' ? ArrowUp : ArrowDown;
  return (
    <button
      type="button"
      className="button button--quiet"
      aria-disabled={off}
      aria-label={`Move ${way}: ${text}`}
      onClick={() => !off && onPress()}
    >
      <Icon aria-hidden size={18} />
    </button>
  );
}
