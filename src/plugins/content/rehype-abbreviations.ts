/** Explains each abbreviation of the glossary where a page uses it first. */
import type {Element, ElementContent, Root, RootContent, Text} from 'hast';
import type {Term} from '../glossary/read.ts';

/** Where an explanation would be in the way: a heading, a link, code. */
const left = new Set(['h1', 'h2', 'h3', 'h4', 'a', 'code', 'pre', 'button', 'th']);

/** `terms` are those of the glossary; only those with an abbreviation count. */
export function rehypeAbbreviations(terms: readonly Pick<Term, 'short' | 'term'>[]) {
  const known = new Map(terms.flatMap((term) => (term.short === undefined ? [] : [[term.short, term] as const])));
  const pattern = new RegExp(`\\b(${[...known.keys()].join('|')})(?=s?\\b)`, 'u');
  return () =>
    (root: Root): void => {
      const seen = new Set<string>();

      function explain(node: Text): ElementContent[] {
        const match = pattern.exec(node.value);
        const term = known.get(match?.[1] ?? '');
        if (match === null || term?.short === undefined) return [node];
        const before = {
          type: 'text' as const,
          value: node.value.slice(0, match.index + (seen.has(term.short) ? term.short.length : 0)),
        };
        const after = {type: 'text' as const, value: node.value.slice(match.index + term.short.length)};
        if (seen.has(term.short)) return [before, ...explain(after)];
        seen.add(term.short);
        // "Joint Action Group (JAG)" has said it already.
        if (node.value.slice(0, match.index).toLowerCase().trimEnd().endsWith(`${term.term.toLowerCase()} (`.trimEnd()))
          return [{...before, value: before.value + term.short}, ...explain(after)];
        return [before, abbreviation(term.short, term.term), ...explain(after)];
      }

      function walk(parent: Root | Element): void {
        parent.children = (parent.children as (RootContent & ElementContent)[]).flatMap((child) => {
          if (child.type === 'text') return explain(child);
          // Parts of MDX hold children too.
          if ('children' in child && !(child.type === 'element' && left.has(child.tagName))) walk(child as Element);
          return [child];
        }) as ElementContent[];
      }
      walk(root);
    };
}

/** `<Abbr short="JAG" term="Joint Action Group" />`, which the theme's map of components knows. */
function abbreviation(short: string, term: string): ElementContent {
  const attribute = (name: string, value: string) => ({type: 'mdxJsxAttribute', name, value});
  return {
    type: 'mdxJsxTextElement',
    name: 'Abbr',
    attributes: [attribute('short', short), attribute('term', term)],
    children: [],
  } as unknown as ElementContent;
}
