/** The text of a built page by section, as a reader or a search sees it. */
import {type HTMLElement, NodeType, parse} from 'node-html-parser';
import type {ManifestPage} from '../../../server/content/contract.ts';

/** `html` is a page that Docusaurus wrote; an empty list means that it holds no article. Each paragraph, item and row is a line of its text. */
export function sectionsOf(html: string): ManifestPage['sections'] {
  const article = parse(html).querySelector('.markdown');
  if (article === null) return [];
  const times = momentsOf(article);
  for (const part of article.querySelectorAll('[data-search="off"], .hash-link, header, script, style')) part.remove();
  const sections: ManifestPage['sections'] = [{anchor: null, heading: '', text: ''}];
  walk(article, sections);
  return sections.map((section) => ({
    ...section,
    ...(times.has(section.anchor) && {at: times.get(section.anchor)}),
    text: section.text
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n\s*/g, '\n')
      .trim(),
  }));
}

/** Of a screencast, when the film shows what a section says, in seconds. */
function momentsOf(article: HTMLElement): Map<string | null, number> {
  const times = new Map<string | null, number>();
  let anchor: string | null = null;
  for (const element of article.querySelectorAll('h2, [data-from]')) {
    if (element.tagName === 'H2') anchor = element.getAttribute('id') ?? null;
    else times.set(anchor, Number(element.getAttribute('data-from')));
  }
  return times;
}

/** What each numbered step of a built page says to do: its words in bold. */
export function tasksOf(html: string): string[] {
  const steps = parse(html).querySelectorAll('.markdown ol.steps > li');
  return steps.flatMap((step) => step.querySelector('strong')?.text.trim() ?? []);
}

/** The "In your version" steps of a built page, in their order. */
export function versionStepsOf(html: string): ManifestPage['steps'] {
  const article = parse(html).querySelector('.markdown');
  let anchor: string | null = null;
  return (article?.querySelectorAll('h2, [data-step]') ?? []).flatMap((element) => {
    if (element.tagName === 'H2') {
      anchor = element.getAttribute('id') ?? null;
      return [];
    }
    return [{step: element.getAttribute('data-step') ?? '', title: element.getAttribute('data-title') ?? '', anchor}];
  });
}

/** Addresses of this site that an article links to, without what follows a #. */
export function linksOf(html: string): string[] {
  const article = parse(html).querySelector('.markdown');
  for (const part of article?.querySelectorAll('[data-search="off"]') ?? []) part.remove();
  const links = article?.querySelectorAll('a[href^="/"]') ?? [];
  return [...new Set(links.map((link) => (link.getAttribute('href') ?? '').replace(/[?#].*$/, '')))];
}

/** Whether a built page has a place for a standard that the partnership agrees on. */
export const hasStandard = (html: string): boolean => parse(html).querySelector('[data-standard]') !== null;

const blocks = new Set(['P', 'LI', 'UL', 'OL', 'DIV', 'TABLE', 'TR', 'DT', 'DD', 'BLOCKQUOTE', 'H3', 'H4', 'SUMMARY']);
/** Cells of a row stand beside each other. */
const cells = new Set(['TD', 'TH']);

/** `own`: where the text goes, whatever heading came last. */
function walk(element: HTMLElement, sections: ManifestPage['sections'], own?: ManifestPage['sections'][number]): void {
  for (const node of element.childNodes) {
    const section = own ?? sections.at(-1);
    if (section === undefined) return;
    // Line ends of the source say nothing.
    if (node.nodeType === NodeType.TEXT_NODE) section.text += node.text.replace(/\s+/g, ' ');
    else if (node.nodeType === NodeType.ELEMENT_NODE) {
      const child = node as HTMLElement;
      if (child.tagName === 'H2') sections.push({anchor: child.getAttribute('id') ?? null, heading: child.text.trim(), text: ''});
      else {
        const isIntro = child.classList.contains('guide-intro');
        if (blocks.has(child.tagName) && !section.text.endsWith('\n')) section.text += '\n';
        walk(child, sections, isIntro ? sections[0] : own);
        const last = isIntro ? sections[0] : (own ?? sections.at(-1));
        if (last && blocks.has(child.tagName)) last.text += '\n';
        if (last && cells.has(child.tagName)) last.text += child.nextElementSibling ? ' — ' : ' ';
      }
    }
  }
}
