import type {Element, ElementContent, Root, Text} from 'hast';
import {describe, expect, it} from 'vitest';
import {rehypeGuide} from './rehype-guide.ts';
import {rehypeSteps} from './rehype-steps.ts';

const text = (value: string): Text => ({type: 'text', value});
const element = (tagName: string, children: ElementContent[], properties = {}): Element => ({
  ...{type: 'element', tagName, properties, children},
});
const heading = (id: string, title: string) => element('h2', [text(title)], {id});
const bold = (value: string) => element('strong', [text(value)]);
const result = (value: string): ElementContent[] => [element('em', [text('Result:')]), text(` ${value}`)];

function guide(...more: Element[]): Root {
  const steps = element('ol', [
    element('li', [bold('Take the report.'), text(' Do it yourself. '), ...result('it is taken.')]),
    element('li', [element('p', [bold('Ask about danger.'), text(' Ask. '), ...result('you know.')]), element('div', [])]),
  ]);
  const mistakes = element('ul', [element('li', [bold('Passing it on.'), text(' Wait for an answer.')])]);
  const root: Root = {
    type: 'root',
    children: [
      element('p', [text('When you have finished, it is done.')]),
      ...more,
      ...[heading('steps', 'Steps'), steps],
      ...[heading('common-mistakes', 'Common mistakes'), mistakes],
      ...[heading('why-it-matters', 'Why it matters'), element('p', [text('Because.')])],
    ],
  };
  rehypeSteps()(root);
  rehypeGuide()(root);
  return root;
}

const titled = (title: string) => [element('h3', [text(title)], {id: title}), element('table', [])];

const nameOf = (node: Root['children'][number]) => (node.type === 'element' ? node.tagName : node.type);
function wordsOf(node: Root | ElementContent | Root['children'][number]): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => wordsOf(child as ElementContent)).join('') : '';
}
function all(node: Root | Element, name: string): Element[] {
  return node.children.flatMap((child) =>
    child.type === 'element' ? [...(child.tagName === name ? [child] : []), ...all(child, name)] : [],
  );
}

describe('a guide as it is laid out', () => {
  it('begins with its steps in short, each leading to its step, and folds why it is so at the end', () => {
    const root = guide();
    const [first] = root.children;
    expect(first && wordsOf(first)).toBe('In shortTake the reportAsk about danger');
    expect(all(root, 'a').flatMap(({properties}) => (properties.className ? [] : [properties.href]))).toEqual([
      '#step-1',
      '#step-2',
    ]);
    const last = root.children.at(-1);
    expect(last && nameOf(last)).toBe('details');
    expect(last && wordsOf(last)).toContain('Because.');
  });

  it('has mistakes as a table, and what one has after a step on a line of its own', () => {
    const root = guide();
    expect(all(root, 'table').map((table) => all(table, 'tr').map((row) => row.children.map(wordsOf)))).toEqual([
      [
        ['Instead of', 'Do this'],
        ['Passing it on.', ' Wait for an answer.'],
      ],
    ]);
    const results = all(root, 'span').filter(({properties}) => String(properties.className) === 'step-result');
    expect(results.map(wordsOf)).toEqual(['Result: it is taken.', 'Result: you know.']);
  });

  it('says the steps in short on few lines where a tool follows at once', () => {
    const tool = {type: 'mdxJsxFlowElement', name: 'Decision', attributes: [], children: []} as unknown as Element;
    const root = guide(heading('decide-now', 'Decide now'), tool);
    const [short, ...rest] = root.children;
    expect((short as Element).properties.className).toEqual(['in-short', 'in-short--line']);
    expect(rest.slice(0, 2).map((node) => ('name' in node ? node.name : wordsOf(node)))).toEqual(['Decide now', 'Decision']);
  });

  it('keeps in sight where a standard is recorded, and folds the rest', () => {
    const standard = {type: 'mdxJsxFlowElement', name: 'AgreedStandard', attributes: [], children: []} as unknown as Element;
    const root = guide(heading('the-agreed-standard', 'The agreed standard'), standard);
    expect(root.children).toContain(standard);
    expect(wordsOf(root.children.at(-1) as Element)).toBe('Background: why it mattersWhy it mattersBecause.');
  });

  it('leaves a page without steps as it is', () => {
    const root: Root = {type: 'root', children: [element('p', [text('About.')])]};
    rehypeGuide()(root);
    expect(root.children).toHaveLength(1);
  });

  it('folds four tables or more under their headings, and leaves fewer as they are', () => {
    const powers = (count: number) =>
      guide(
        heading('powers', 'The powers'),
        element('p', []),
        ...['a', 'b', 'c', 'd'].slice(0, count).flatMap(titled),
        element('p', []),
      );
    const names = (root: Root) => root.children.map(nameOf).join(' ');
    expect(names(powers(3))).not.toContain('details details');
    expect(names(powers(4))).toContain('h2 p details details details details p h2');
    const folded = powers(4).children.find((node) => nameOf(node) === 'details') as Element;
    expect(folded.children.map((child) => (child.type === 'element' ? child.tagName : child.type))).toEqual(['summary', 'table']);
    expect(folded.children[0]).toMatchObject({children: [{name: 'h3', attributes: [{name: 'id', value: 'a'}]}]});
  });

  it('folds what comes after the steps where a tool does the task', () => {
    const tool = {type: 'mdxJsxFlowElement', name: 'Decision', attributes: [], children: []} as unknown as Element;
    const folded = guide(heading('tool', 'The tool'), tool).children.find(
      (node) => node.type === 'element' && node.properties.className?.toString() === 'folded',
    ) as Element;
    expect(folded.children[0]).toMatchObject({
      tagName: 'summary',
      children: [{name: 'h2', attributes: [{name: 'id', value: 'common-mistakes'}]}],
    });
    expect(folded.children[1]).toMatchObject({tagName: 'table'});
  });
});
