/** The texts of GIFT as plain text, which is how they are shown here, and what that costs them. */

import {parse as parseHtml} from 'node-html-parser';
import {keptSpace, type Part} from './gift-signs.ts';
import {piecesOf, type Tag} from './html.ts';
import type {LossKind} from './losses.ts';

/** `what` names the thing that is lost. */
export type Lose = (kind: LossKind, what?: string) => void;

export function plainText({text, format}: Part, lose: Lose): string {
  if (text.includes('\ufffd')) lose('damaged');
  if (format === 'plain') return text;
  if (/\\\(|\\\[|\$\$/.test(text)) lose('formula');
  const read = fromHtml(format === 'markdown' ? fromMarkdown(text, lose) : text, format === 'html', lose);
  for (const [, file = ''] of read.matchAll(/@@PLUGINFILE@@\/?([^\s"'<>()]*)/g)) lose('file', nameOf(file));
  return read;
}

/** Where one line ends and another begins. */
const breaks =
  /^(?:address|article|aside|blockquote|br|center|dd|div|dl|dt|fieldset|figcaption|figure|h[1-6]|hr|li|ol|p|pre|section|table|tr|ul)$/;
const cells = /^t[dh]$/;
/** Whose inside nobody reads. */
const unread = /^(?:script|style|svg|head|template)$/;
/** Of which nothing is seen when they are gone, or which are said by themselves. */
const plainTags = /^(?:a|img|svg|canvas|audio|video|source|track|iframe|frame|embed|object|applet|param|script|math)$/;
const media: Record<string, LossKind> = {
  img: 'picture',
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
  const ended = new Set(tags.flatMap(({name, isEnd}) => (isEnd ? [name] : [])));
  const read: string[] = [];
  let [skipped, raised, kept] = ['', '', 0];
  let link: {to: string; from: number} | undefined;
  let player: Tag | undefined;
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      if (skipped !== '') continue;
      const said = spaced(decoded(piece), isHtml, kept > 0);
      read.push(raised === '' ? said : shifted(said, raised));
      continue;
    }
    const {name, isEnd, attributes} = piece;
    if (unread.test(name) && ended.has(name)) skipped = isEnd ? '' : name;
    if (name === 'source' && player) {
      reportMedia({...player, attributes}, lose);
      player = undefined;
    } else if (isPlayer(piece)) {
      if (isEnd && player) reportMedia(player, lose);
      player = isEnd ? undefined : piece;
    } else if (!isEnd) reportMedia(piece, lose);
    if (name === 'sup' || name === 'sub') raised = isEnd ? '' : name;
    if (name === 'pre') kept += isEnd ? -1 : 1;
    if (breaks.test(name)) read.push('\n');
    if (cells.test(name) && isEnd) read.push(' ');
    if (name !== 'a') continue;
    if (link) reportLink(link.to, read.slice(link.from).join(''), lose);
    const to = attributes.get('href');
    link = isEnd || to === undefined ? undefined : {to, from: read.length};
  }
  if (link) reportLink(link.to, read.slice(link.from).join(''), lose);
  const whole = read.join('');
  return (tags.length > 0 || isHtml ? inLines(whole) : whole).replaceAll(keptSpace, ' ').trim();
}

const spaced = (text: string, isHtml: boolean, isCode: boolean): string =>
  isCode ? text.replaceAll(' ', keptSpace) : isHtml ? text.replace(/\s+/g, ' ') : text;

const inLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

const isBare = ({name, attributes}: Tag): boolean => !(name in media) && attributes.size === 0;

/** What names its file in a tag of its own. */
const isPlayer = ({name, attributes}: Tag): boolean => /^(?:audio|video)$/.test(name) && !attributes.has('src');

function reportMedia({name, attributes}: Tag, lose: Lose): void {
  const file = attributes.get('src') ?? attributes.get('data');
  const kind = media[name];
  if (kind) lose(kind, nameOf(file ?? attributes.get('alt') ?? name));
  else if (file !== undefined && /^(?:source|track|input)$/.test(name)) lose('file', nameOf(file));
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
    .replace(/&(?:nbsp|#160|#xa0);/gi, ' ')
    .replace(/&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/gi, (entity) => parseHtml(entity).text);

const high = new Map([...'0123456789+-=()ni'].map((sign, index) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ'][index] ?? sign]));
const low = new Map([...'0123456789+-=()'].map((sign, index) => [sign, [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'][index] ?? sign]));

/** 10<sup>3</sup> is no 103. */
function shifted(text: string, how: string): string {
  const signs = how === 'sup' ? high : low;
  const said = text.trim();
  if (said === '') return text;
  if ([...said].every((sign) => signs.has(sign))) return [...said].map((sign) => signs.get(sign)).join('');
  return `${how === 'sup' ? '^' : '_'}${said}`;
}

/** Its pictures and links; the rest is left as people type it. */
function fromMarkdown(text: string, lose: Lose): string {
  if (/[*_`[\]]/.test(text)) lose('formatting');
  return text.replace(
    /(!?)\[([^[\]\n]*)\]\(([^()\s]*)(?:[^\S\n][^()\n]*)?\)/g,
    (_all, isPicture: string, words: string, to: string) => {
      if (isPicture) lose('picture', nameOf(to));
      else reportLink(to, words, lose);
      return isPicture ? '' : words;
    },
  );
}
