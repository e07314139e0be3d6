/** Gives every step of a guide an address, with its number as the link to it. */
import type {Element, Root} from 'hast';

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
      step.children.unshift({
        type: 'element',
        tagName: 'a',
        properties: {href: `#step-${number}`, className: ['step-number'], ariaLabel: `Link to step ${number}`, dataSearch: 'off'},
        children: [{type: 'text', value: number}],
      });
    });
  };
}
