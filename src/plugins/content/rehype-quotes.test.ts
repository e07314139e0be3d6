import type {Element, ElementContent, Root} from 'hast';
import {describe, expect, it} from 'vitest';
import {rehypeQuotes} from './rehype-quotes.ts';

const element = (tagName: string, ...children: (string | Element)[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children: children.map((child): ElementContent => (typeof child === 'string' ? {type: 'text', value: child} : child)),
});
const textOf = (node: Root | Element): string =>
  node.children
    .map((child) => (child.type === 'text' ? child.value : 'children' in child ? textOf(child as Element) : ''))
    .join('');

function curled(...children: (string | Element)[]): string {
  const root: Root = {type: 'root', children: [element('p', ...children)]};
  rehypeQuotes()(root);
  return textOf(root);
}

describe('quotes', () => {
  it.each([
    ['Ask: "What can you hear?" Then write.', 'Ask: “What can you hear?” Then write.'],
    ["the caller's words, don't guess", 'the caller’s words, don’t guess'],
    ['("not known")', '(“not known”)'],
    ["'single' and the '90s", '‘single’ and the ‘90s'],
  ])('of %s', (straight, round) => {
    expect(curled(straight)).toBe(round);
  });

  it('see through the borders of elements, and begin anew in each paragraph', () => {
    expect(curled('Saying "', element('strong', 'noise'), '" is no answer')).toBe('Saying “noise” is no answer');
    const root: Root = {type: 'root', children: [element('p', 'One'), element('p', '"Two"')]};
    rehypeQuotes()(root);
    expect(textOf(root)).toBe('One“Two”');
  });

  it('leave code as one has to type it', () => {
    expect(curled('Type ', element('code', '"a" \'b\''), ' there')).toBe('Type "a" \'b\' there');
  });
});
