/** Gives every step of a guide an address, with its number as the link to it, and sets what one has after it on a line of its own. */
import type {Element, ElementContent, Root} from 'hast';

export function rehypeSteps() {
  return (root: Root): void => {
    const elements = root.children.filter((node): node is Element => node.type === 'element');
    const at = elements.findIndex(({tagName, properties}) => tagName === 'h2' && properties.id === 'steps');
    const list = elements.slice(at + 1).find(({tagName}) => tagName === 'ol');
    if (at === -1 || list === undefined) return;
    const steps = list.children.filter((node): node is Element => node.type === 'element' && node.tagName === 'li');
    list.properties.className = ['steps'];
    steps.forEach((step, index) => {
      const number = String(index + 1);
      step.properties.id = `step-${number}`;
      setResultApart(step);
      step.children.unshift({
        type: 'element',
        tagName: 'a',
        properties: {href: `#step-${number}`, className: ['step-number'], ariaLabel: `Link to step ${number}`, dataSearch: 'off'},
        children: [{type: 'text', value: number}],
      });
    });
  };
}

/** "… *Result:* you have it." ends a step, or its paragraph where more follows. */
function setResultApart(parent: Element): void {
  const at = parent.children.findIndex(isResult);
  if (at === -1) {
    for (const child of parent.children) if (child.type === 'element' && child.tagName === 'p') setResultApart(child);
    return;
  }
  const after = parent.children.slice(at).findIndex((node) => node.type !== 'text' && !isInline(node));
  const end = after === -1 ? parent.children.length : at + after;
  const result: Element = {
    type: 'element',
    tagName: 'span',
    properties: {className: ['step-result']},
    children: parent.children.slice(at, end),
  };
  parent.children.splice(at, end - at, result);
}

function isResult(node: ElementContent): boolean {
  return (
    node.type === 'element' && node.tagName === 'em' && node.children[0]?.type === 'text' && node.children[0].value === 'Result:'
  );
}
const isInline = (node: ElementContent) =>
  node.type === 'mdxJsxTextElement' || (node.type === 'element' && ['em', 'strong', 'a', 'code'].includes(node.tagName));
