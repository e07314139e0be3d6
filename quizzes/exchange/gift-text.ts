/** The texts of GIFT as plain text, which is how they are shown here, and what that costs them. */

import {parse as parseHtml} from 'node-html-parser';
import {kept as keptIn, outdented, type Part, withSpaces} from './gift-signs.ts';
import {piecesOf, type Tag} from './html.ts';
import type {LossKind} from './losses.ts';

/** `what` names the thing that is lost. */
export type Lose = (kind: LossKind, what?: string) => void;

export function plainText({text, format, isUneven}: Part, lose: Lose): string {
  if (isUneven && format !== 'html') lose('indentation');
  if (text.includes('\ufffd')) lose('damaged');
  if (format === 'plain') return text;
  if (/\\\(|\\\[|\$\$/.test(text)) lose('formula');
  const read = fromHtml(format === 'markdown' ? fromMarkdown(text, lose) : text, format === 'html', lose);
  for (const [, file = ''] of read.matchAll(/@@PLUGINFILE@@\/?([^\s"'<>()]*)/g)) lose('file', nameOf(file));
  return read;
}

/** Where one line ends and another begins. */
const breaks =
  /^(?:address|article|aside|blockquote|br|center|dd|div|dl|dt|fieldset|figcaption|figure|h[1-6]|hr|li|ol|p|pre|section|table|textarea|tr|ul|xmp)$/;
const cells = /^t[dh]$/;
/** Whose inside nobody reads. */
const unread = /^(?:script|style|svg|head|template)$/;
/** Of which nothing is seen when they are gone, or which are said by themselves. */
const plainTags =
  /^(?:a|area|map|img|svg|canvas|audio|bgsound|video|source|track|iframe|frame|embed|object|applet|param|script|math|s|strike|del|v:imagedata)$/;
const media: Record<string, LossKind> = {
  img: 'picture',
  'v:imagedata': 'picture',
  'v:fill': 'picture',
  bgsound: 'sound',
  svg: 'picture',
  canvas: 'picture',
  audio: 'sound',
  video: 'video',
  iframe: 'page',
  frame: 'page',
  embed: 'page',
  object: 'page',
  applet: 'page',
  script: 'page',
};

function fromHtml(text: string, isHtml: boolean, lose: Lose): string {
  const pieces = piecesOf(text);
  const tags = pieces.filter((piece) => typeof piece !== 'string');
  // Nothing but bare tags: it asks about the tags themselves.
  if (!isHtml && tags.length > 0 && pieces.every((piece) => (typeof piece === 'string' ? piece.trim() === '' : isBare(piece))))
    return text;
  if (tags.some(({name}) => !plainTags.test(name))) lose('formatting');
  if (tags.some(({name}) => name === 'math')) lose('formula');
  if (/\n[^\S\n]+\S/.test(text) && tags.some(isCodeByStyle)) lose('indentation');
  const ended = new Set(tags.flatMap(({name, isEnd}) => (isEnd ? [name] : [])));
  const read: string[] = [];
  let [skipped, raised, kept] = ['', '', 0];
  let link: {to: string; from: number} | undefined;
  let player: Tag | undefined;
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      if (skipped === 'style') reportStyle(piece, lose);
      if (skipped !== '') continue;
      const said = spaced(decoded(piece), isHtml, kept > 0);
      read.push(raised === '' ? said : shifted(said, raised));
      continue;
    }
    const {name, isEnd, attributes} = piece;
    if (unread.test(name) && ended.has(name)) skipped = isEnd ? '' : name;
    if (!isEnd) reportLook(piece, lose);
    if (name === 'source' && player) {
      reportMedia({...player, attributes}, lose);
      player = undefined;
    } else if (isPlayer(piece)) {
      if (isEnd && player) reportMedia(player, lose);
      player = isEnd ? undefined : piece;
    } else if (!isEnd) reportMedia(piece, lose);
    if (name === 'sup' || name === 'sub') raised = isEnd ? '' : name;
    if (/^(?:pre|xmp|textarea)$/.test(name)) kept += isEnd ? -1 : 1;
    if (breaks.test(name)) read.push('\n');
    if (cells.test(name) && isEnd) read.push(' ');
    if (name !== 'a') continue;
    if (link) reportLink(link.to, withSpaces(read.slice(link.from).join('')), lose);
    const to = attributes.get('href');
    link = isEnd || to === undefined ? undefined : {to, from: read.length};
  }
  if (link) reportLink(link.to, withSpaces(read.slice(link.from).join('')), lose);
  const whole = read.join('');
  const plain = outdented(withSpaces(tags.length > 0 || isHtml ? inLines(whole) : whole));
  if (plain.isUneven) lose('indentation');
  return plain.text;
}

/** Spaces that a page shows: within code, where they do not break, and, where a text is no HTML, before a line. */
function spaced(text: string, isHtml: boolean, isCode: boolean): string {
  if (isCode) return keptIn(text);
  const unbroken = text.replace(/\u00a0+/g, keptIn);
  return isHtml ? unbroken.replace(/\s+/g, ' ') : unbroken.replace(/(?<=\n)[^\S\n]+/g, keptIn);
}

const isCodeByStyle = ({name, attributes}: Tag): boolean =>
  !/^(?:pre|xmp|textarea)$/.test(name) && /white-space\s*:\s*(?:pre|break-spaces)/i.test(attributes.get('style') ?? '');

const inLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => withSpaces(line.trim()).trimEnd())
    .filter((line) => line !== '')
    .join('\n');

/** What the look of an element says that its words do not. */
function reportLook({name, attributes}: Tag, lose: Lose): void {
  const style = attributes.get('style') ?? '';
  reportStyle(style, lose);
  for (const file of [attributes.get('background'), attributes.get('poster')]) if (file) lose('picture', nameOf(file));
  if (/^(?:s|strike|del)$/.test(name) || /line-through/i.test(style)) lose('struck');
  if (name === 'ol' || (name === 'li' && attributes.has('value'))) lose('numbering');
  const to = attributes.get('href');
  if (name === 'area' && to !== undefined) reportLink(to, '', lose);
}

/** A font and a style of its own are no pictures. */
function reportStyle(css: string, lose: Lose): void {
  for (const [, said = ''] of css.matchAll(/\burl\(([^()]*)\)/gi)) {
    const file = decoded(said).replace(/["']/g, '').trim();
    if (!/\.(?:woff2?|ttf|otf|eot|css)(?:[?#]|$)/i.test(file)) lose('picture', nameOf(file));
  }
}

const isBare = ({name, attributes}: Tag): boolean => !(name in media) && attributes.size === 0;

/** What names its file in a tag of its own. */
const isPlayer = ({name, attributes}: Tag): boolean => /^(?:audio|video)$/.test(name) && !attributes.has('src');

function reportMedia({name, attributes}: Tag, lose: Lose): void {
  const [ofSet] = attributes.get('srcset')?.trim().split(/\s/) ?? [];
  const file = attributes.get('src') ?? attributes.get('data') ?? ofSet;
  const kind = media[name];
  if (kind) lose(kind, nameOf(file ?? attributes.get('alt') ?? name));
  else if (file !== undefined && /^(?:source|track|input)$/.test(name))
    lose(file === ofSet || attributes.get('type') === 'image' ? 'picture' : 'file', nameOf(file));
}

function reportLink(to: string, words: string, lose: Lose): void {
  if (to.startsWith('@@PLUGINFILE@@')) lose('file', nameOf(to));
  else if (!to.startsWith('#') && words.trim() !== to && `mailto:${words.trim()}` !== to) lose('link', nameOf(to));
}

/** A file as its author knows it; what is written out in the text itself has no name. */
function nameOf(address: string): string {
  if (address.startsWith('data:')) return 'within the text';
  const name = address.replace(/^@@PLUGINFILE@@\/?/, '').trim();
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Entity by entity: an ampersand may stand for itself. */
const decoded = (text: string): string =>
  text
    .replace(/&(?:nbsp|#160|#xa0);/gi, '\u00a0')
    .replace(/&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/gi, (entity) => parseHtml(entity).text);

const high = new Map([...'0123456789+-=()ni'].map((sign, index) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ'][index] ?? sign]));
const low = new Map([...'0123456789+-=()'].map((sign, index) => [sign, [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'][index] ?? sign]));

/** 10<sup>3</sup> is no 103. */
function shifted(text: string, how: string): string {
  const signs = how === 'sup' ? high : low;
  const said = withSpaces(text).trim();
  if (said === '') return text;
  if ([...said].every((sign) => signs.has(sign))) return [...said].map((sign) => signs.get(sign)).join('');
  return `${how === 'sup' ? '^' : '_'}${said}`;
}

const words = String.raw`(!?)\[((?:[^[\]\n]|\[[^[\]\n]*\])*)\]`;
const address = String.raw`(?:<([^<>\n]*)>|((?:[^()\s]|\([^()\s]*\))*))`;
const title = String.raw`(?:[^\S\n]+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\))|[^\S\n][^()\n]*)?`;
const inline = new RegExp(String.raw`${words}\([^\S\n]*${address}${title}[^\S\n]*\)`, 'g');
const byName = new RegExp(String.raw`${words}(?:[^\S\n]?\[([^[\]\n]*)\])?(?![(:])`, 'g');
const definition = /^[^\S\n]*\[([^[\]\n]+)\]:[^\S\n]*(?:<([^<>\n]*)>|(\S+))[^\n]*\n?/gm;

/** Its pictures and links; the rest is left as people type it. */
function fromMarkdown(text: string, lose: Lose): string {
  if (/[*_`[\]]/.test(text)) lose('formatting');
  if (/~~[^~\n]+~~/.test(text)) lose('struck');
  const report = (isPicture: string, said: string, to: string) => {
    if (isPicture) lose('picture', nameOf(to));
    else reportLink(to, said, lose);
    return isPicture ? '' : said;
  };
  const named = new Map(
    [...text.matchAll(definition)].map(([, name = '', quoted, bare = '']) => [name.toLowerCase(), quoted ?? bare]),
  );
  const used = new Set<string>();
  const read = text
    .replace(inline, (_all, isPicture: string, said: string, quoted: string | undefined, bare: string) =>
      report(isPicture, said, quoted ?? bare),
    )
    .replace(byName, (all, isPicture: string, said: string, name: string | undefined) => {
      const key = (name || said).toLowerCase();
      const to = named.get(key);
      used.add(key);
      if (to !== undefined) return report(isPicture, said, to);
      if (isPicture && name !== undefined) lose('picture', said);
      return all;
    });
  return read.replace(definition, (all, name: string) => (used.has(name.toLowerCase()) ? '' : all));
}
