/** What in a text is HTML and what only looks like it: `a<b and c>d` is a comparison, and `<name>` a name. */

/** What Word writes for itself and does not always end: its paragraphs and its smart tags. */
const ofOffice = /^(?:o:p$|st\d+:)/;

/** What is for programs and never shown: of XML, of a document, and the conditions of old browsers. */
const instruction = /<(?:\?xml\b|!doctype\b|!\[(?:if|endif)\b)[^<>]*>/gi;

/** Elements that need no end. The others are tags where their end is there too, or an attribute is. */
const alone = new Set('bgsound br colgroup dd dt hr li p tbody td tfoot th thead tr wbr'.split(' '));
const elements = new Set([
  ...alone,
  ...(
    'a abbr acronym address applet area article aside audio b base bdi bdo big blockquote body button canvas caption center cite code ' +
    'col data datalist del details dfn dialog dir div dl em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 ' +
    'h4 h5 h6 head header hgroup html i iframe img input ins kbd label legend link main map mark marquee math menu meta meter mfrac mi ' +
    'mn mo mrow msqrt msub msup mtext nav nobr noscript object ol optgroup option output param picture pre progress q rp rt ruby s samp ' +
    'script search section select semantics slot small source span strike strong style sub summary sup svg table template textarea time ' +
    'title track tt u ul var video xmp'
  ).split(' '),
]);

/** What may stand in a tag without a value. */
const flags =
  'allowfullscreen|alt|async|autofocus|autoplay|checked|compact|controls|default|defer|disabled|download|hidden|ismap|loop|multiple|' +
  'muted|nohref|noshade|nowrap|open|playsinline|readonly|required|reversed|selected';
const valued = `([\\w:.@-]+) ?= ?(?:"([^"]*)"|'([^']*)'|([^ "'<>]*))`;
const clean = new RegExp(` (?:${valued}|(?:${flags})(?=[ /]|$))`, 'gi');
const attribute = new RegExp(valued, 'gi');

/** A quoted value may hold what ends a tag, but never what begins one: so no text is read twice. Quotes may be one too few or too many. */
const tagLike = /<(\/?)([a-z][a-z0-9]*(?::[a-z][\w.-]*)?)((?:[^<>"']|"[^"<]*"|'[^'<]*')*|[^<>]*)>/gi;

/** `isWhole`: it ends itself. */
export type Tag = {name: string; isEnd: boolean; isWhole: boolean; attributes: ReadonlyMap<string, string>};

/** A text in pieces: what is shown, and the tags between. Comments are neither. */
export function piecesOf(text: string): (string | Tag)[] {
  const shown = withoutComments(text).replace(instruction, '');
  const found = [...shown.matchAll(tagLike)].flatMap((match) => {
    const tag = tagOf(match);
    return tag ? [{tag, from: match.index, to: match.index + match[0].length}] : [];
  });
  const opened = new Set(found.flatMap(({tag}) => (tag.isEnd ? [] : [tag.name])));
  const ended = new Set(found.flatMap(({tag}) => (tag.isEnd ? [tag.name] : [])));
  const pieces: (string | Tag)[] = [];
  let read = 0;
  for (const {tag, from, to} of found) {
    if (!isReal(tag, opened, ended)) continue;
    pieces.push(shown.slice(read, from), tag);
    read = to;
  }
  return [...pieces, shown.slice(read)];
}

/** Changes every tag, whatever stands before and after it. */
export const withTags = (text: string, change: (tag: string) => string): string =>
  text
    .replace(tagLike, (...match: string[]) => (tagOf(match) ? change(match[0] ?? '') : (match[0] ?? '')))
    .replace(instruction, change);

function withoutComments(text: string): string {
  const parts: string[] = [];
  let read = 0;
  for (let from = text.indexOf('<!--'); from !== -1; from = text.indexOf('<!--', read)) {
    const end = text.indexOf('-->', from);
    if (end === -1) break;
    parts.push(text.slice(read, from));
    read = end + 3;
  }
  return [...parts, text.slice(read)].join('');
}

function tagOf([, end = '', called = '', rest = '']: readonly string[]): Tag | undefined {
  const name = called.toLowerCase();
  if (!elements.has(name) && !name.includes(':')) return undefined;
  const attributes = new Map<string, string>();
  const said = rest.replace(/\s+/g, ' ');
  for (const [, key = '', double, single, bare = ''] of said.replace(/ ?\/$/, '').matchAll(attribute))
    attributes.set(key.toLowerCase(), double ?? single ?? bare);
  const isTag = /^[ /]*$/.test(said.replace(clean, '')) || isMeant(name, said, attributes);
  const tag = {name, isEnd: end !== '', isWhole: said.endsWith('/'), attributes};
  return isTag && (end === '' || attributes.size === 0) ? tag : undefined;
}

/** However wrong it is written: a comparison has no value in quotation marks and names no file. */
const isMeant = (name: string, said: string, attributes: ReadonlyMap<string, string>): boolean =>
  /[\w-] ?= ?["']/.test(said) || (name.length > 1 && (attributes.has('src') || attributes.has('href')));

function isReal({name, isEnd, isWhole, attributes}: Tag, opened: ReadonlySet<string>, ended: ReadonlySet<string>): boolean {
  if (alone.has(name) || ofOffice.test(name) || (isWhole && name.includes(':'))) return true;
  if (isEnd) return opened.has(name);
  return ended.has(name) || (name === 'a' ? attributes.has('href') : attributes.size > 0);
}
