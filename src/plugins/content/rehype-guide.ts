/**
 * Lays a guide out for somebody with a caller on the line: the steps in short first, on few lines where a tool follows; mistakes as a
 * table; why it is so at the end, folded. The author writes plain sections; nothing is said twice in the file.
 */
import type {Element, ElementContent, Root, RootContent, Text} from 'hast';

/** Parts that do the task with the reader: they come before anything about them. */
const tools = new Set(['Decision', 'CallTakerScript']);
/** Headings that begin what is read afterwards, as they are announced. */
const background = new Map([
  ['the-agreed-standard', 'the agreed standard'],
  ['why-it-matters', 'why it matters'],
]);

export function rehypeGuide() {
  return (root: Root): void => {
    const sections = sectionsOf(root.children);
    const steps = sections.find(({id}) => id === 'steps')?.nodes.find(isSteps);
    if (steps === undefined) return;
    for (const section of sections)
      section.nodes = foldMany(section.id === 'common-mistakes' ? section.nodes.map(mistakes) : section.nodes);
    const tool = sections.filter(({nodes}) => nodes.some((node) => isNamed(node, ...tools)));
    const first = [{id: 'in-short', nodes: [inShort(steps, tool.length > 0)]}, ...tool];
    // What the partnership agreed, or still has to, is looked for and recorded there: it stays in sight.
    const later = sections.filter(({id, nodes}) => background.has(id) && !nodes.some((node) => isNamed(node, 'AgreedStandard')));
    const [intro, ...rest] = sections.filter((section) => !tool.includes(section) && !later.includes(section));
    // Beside a tool that does the task, what comes after the steps is read another time.
    const after = rest.findIndex(({id}) => id === 'steps') + 1;
    const laidOut = tool.length === 0 ? rest : [...rest.slice(0, after), ...rest.slice(after).map(unfolding)];
    root.children = [...first, ...(intro ? [aroundIntro(intro)] : []), ...laidOut].flatMap(({nodes}) => nodes);
    if (later.length > 0) root.children.push(fold(later));
  };
}

/** Whatever comes before it now, its text belongs to no heading: page-text.ts knows it by its class. Imports and exports stand by themselves. */
function aroundIntro({id, nodes}: Section): Section {
  const isModule = ({type}: RootContent) => (type as string) === 'mdxjsEsm';
  const words = nodes.filter((node) => !isModule(node)) as ElementContent[];
  return {id, nodes: [...nodes.filter(isModule), element('div', {className: ['guide-intro']}, words)]};
}

type Section = {id: string; nodes: RootContent[]};

/** Each begins with its heading; what stands before the first has no id. Imports and exports stay where they are. */
function sectionsOf(nodes: readonly RootContent[]): Section[] {
  const sections: Section[] = [{id: '', nodes: []}];
  for (const node of nodes) {
    if (isElement(node, 'h2')) sections.push({id: String(node.properties.id ?? ''), nodes: []});
    sections.at(-1)?.nodes.push(node);
  }
  return sections;
}

const isNamed = (node: RootContent, ...names: string[]): boolean => 'name' in node && names.includes(String(node.name));

function isElement(node: RootContent | ElementContent, name: string): node is Element {
  return node.type === 'element' && node.tagName === name;
}
const isSteps = (node: RootContent): node is Element => isElement(node, 'ol');
const itemsOf = (list: Element) => list.children.filter((node): node is Element => isElement(node, 'li'));

/** What each step says to do: its words in bold, which lead to it. `beforeTool`: one after the other, so that the tool is in sight too. */
function inShort(steps: Element, beforeTool: boolean): Element {
  const items = itemsOf(steps).map((step, index) =>
    element('li', {}, [element('a', {href: `#step-${index + 1}`}, [text(leadOf(step))])]),
  );
  return element(
    'section',
    {className: beforeTool ? ['in-short', 'in-short--line'] : ['in-short'], ariaLabel: 'In short', dataSearch: 'off'},
    [element('p', {className: ['in-short-title']}, [text('In short')]), element('ol', {}, items)],
  );
}

function leadOf(step: Element): string {
  const lead = find(step, 'strong');
  return (lead ? textOf(lead) : textOf(step)).trim().replace(/\.$/, '');
}

/** "**What people do.** What to do." becomes two cells; a list of another form stays a list. */
function mistakes(node: RootContent): RootContent {
  if (!isElement(node, 'ul')) return node;
  const items = itemsOf(node).map((item) => {
    const children = isElement(item.children[0] ?? text(''), 'p') ? (item.children[0] as Element).children : item.children;
    const [lead, ...rest] = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
    return lead && isElement(lead, 'strong') && rest.length > 0 ? {lead, rest} : null;
  });
  if (items.some((item) => item === null)) return node;
  const cell = (name: string, children: ElementContent[], properties = {}) => element(name, properties, children);
  const rows = items.flatMap((item) =>
    item === null ? [] : [element('tr', {}, [cell('th', item.lead.children, {scope: 'row'}), cell('td', item.rest)])],
  );
  return element('table', {className: ['mistakes']}, [
    element('thead', {dataSearch: 'off'}, [
      element('tr', {}, [cell('th', [text('Instead of')], {scope: 'col'}), cell('th', [text('Do this')], {scope: 'col'})]),
    ]),
    element('tbody', {}, rows),
  ]);
}

/** Written as JSX, which the theme leaves as it is: its own headings hold a link, and nothing that can be pressed may hold another. */
const plainHeading = ({tagName, properties, children}: Element): ElementContent =>
  ({
    type: 'mdxJsxFlowElement',
    name: tagName,
    attributes: [{type: 'mdxJsxAttribute', name: 'id', value: String(properties.id ?? '')}],
    children,
    data: {_mdxExplicitJsx: true},
  }) as unknown as ElementContent;

/** A section that unfolds below its heading. */
function unfolding({id, nodes: [heading, ...inside]}: Section): Section {
  return {
    id,
    nodes: heading && isElement(heading, 'h2') ? [folded(heading, inside)] : [...(heading ? [heading] : []), ...inside],
  };
}

const folded = (heading: Element, inside: readonly RootContent[]): Element =>
  element('details', {className: ['folded']}, [element('summary', {}, [plainHeading(heading)]), ...(inside as ElementContent[])]);

/** So many tables under headings of their own are a list to choose from: each unfolds below its heading, and all do on paper. */
const many = 4;

function foldMany(nodes: readonly RootContent[]): RootContent[] {
  const parts: {heading: Element | undefined; inside: RootContent[]}[] = [{heading: undefined, inside: []}];
  for (const node of nodes) {
    if (isElement(node, 'h3')) parts.push({heading: node, inside: []});
    else parts.at(-1)?.inside.push(node);
  }
  const isTable = ({inside}: (typeof parts)[number]) => inside.some((node) => isElement(node, 'table'));
  if (parts.filter((part) => part.heading && isTable(part)).length < many) return [...nodes];
  return parts.flatMap((part) => {
    const {heading, inside} = part;
    if (!heading || !isTable(part)) return heading ? [heading, ...inside] : inside;
    // What comes after the table belongs to all of them again.
    const end = inside.findLastIndex((node) => isElement(node, 'table')) + 1;
    return [folded(heading, inside.slice(0, end)), ...inside.slice(end)];
  });
}

function fold(sections: readonly Section[]): Element {
  const said = sections.flatMap(({id}) => background.get(id) ?? []);
  return element('details', {className: ['background']}, [
    element('summary', {dataSearch: 'off'}, [text(`Background: ${said.join(', and ')}`)]),
    ...(sections.flatMap(({nodes}) => nodes) as ElementContent[]),
  ]);
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return {type: 'element', tagName, properties, children};
}
const text = (value: string): Text => ({type: 'text', value});

function find(node: Element, name: string): Element | undefined {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const found = child.tagName === name ? child : find(child, name);
    if (found) return found;
  }
  return undefined;
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child as ElementContent)).join('') : '';
}
