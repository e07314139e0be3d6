/**
 * Markdown that takes nothing for a mark that people type for its own sake: paths with backslashes, numbers at the start of a line,
 * stars between digits, pasted mail. What has no meaning left to it stays on the page as it was typed.
 */
import type {MarkdownIt, StateInline} from 'markdown-it';
import {canBeSeen} from '../../text/seen.shared.ts';

/**
 * Rules that make what was typed vanish: escapes and entities, headings underlined by a signature's dashes, code out of an indent, a
 * definition that stands nowhere, the brackets around an address; and pictures and tables, which posts do not have.
 */
const off = ['escape', 'entity', 'lheading', 'code', 'reference', 'autolink', 'image', 'table'];

/** First lines that look like a block and are not meant as one. */
const unlike: Record<string, RegExp> = {
  // 2016. was the year; 1) and 007. would be written otherwise; + 44 is a telephone number.
  list: /^(?:\+|(?!(?:0|[1-9]\d{0,2})\.)\d+[.)])/,
  // # 1 priority
  heading: /^#+\s*(?:\d|$)/,
  // > 5 days, >£100
  blockquote: /^>\s*[^\p{L}\s>"'“‘(*[]/u,
  // A line drawn with tildes, or a blank to fill in.
  fence: /^~/,
  hr: /^_/,
};

/** Where a link may lead; [see](below) is no link, nor is //example.org, of which no page would know whether it leads away. */
const leadsSomewhere = /^(?:https?:\/\/[^/]|mailto:[^?]|\/(?!\/)|#)/i;
const isWord = /[\p{L}\p{N}\ud800-\udfff]/u;

export function readAsTyped(engine: MarkdownIt): MarkdownIt {
  engine.disable(off);
  for (const {name, fn, alt} of [...engine.block.ruler.__rules__]) {
    const refused = unlike[name];
    if (refused === undefined) continue;
    const unlessTyped: typeof fn = (state, line, ...rest) =>
      !refused.test(state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line])) &&
      fn(state, line, ...rest);
    engine.block.ruler.at(name, unlessTyped, {alt});
  }
  for (const {name, fn} of [...engine.inline.ruler.__rules__]) {
    if (name === 'backticks') engine.inline.ruler.at(name, outsideWords(fn));
    if (name === 'link') engine.inline.ruler.at(name, unlessEmpty(fn));
  }
  engine.validateLink = (href) => leadsSomewhere.test(href);
  engine.normalizeLinkText = (href) => href;
  engine.inline.State = starsAroundWords(engine.inline.State);
  return engine;
}

type InlineRule = (state: StateInline, silent: boolean) => boolean;

/** it`s John`s: a code span stands between words, never within one. */
function outsideWords(rule: InlineRule): InlineRule {
  return (state, silent) => {
    const from = state.pos;
    const [marks = ''] = /^`+/.exec(state.src.slice(from)) ?? [];
    if (!rule(state, true)) return false;
    const isSpan = state.pos > from + marks.length;
    const touches = isWord.test(state.src[from - 1] ?? '') || isWord.test(state.src[state.pos] ?? '');
    state.pos = from;
    if (!isSpan || !touches) return rule(state, silent);
    if (!silent) state.pending += marks;
    state.pos += marks.length;
    return true;
  };
}

/** A link without words, or to nowhere, would not be seen. */
function unlessEmpty(rule: InlineRule): InlineRule {
  return (state, silent) => {
    const end = state.src[state.pos] === '[' ? state.md.helpers.parseLinkLabel(state, state.pos, true) : -1;
    const isEmpty = end >= 0 && (!canBeSeen(state.src.slice(state.pos + 1, end)) || /^\(\s*\)/.test(state.src.slice(end + 1)));
    return !isEmpty && rule(state, silent);
  };
}

/** A star opens before a word and closes after one, never within: 2*3*4, *.doc, 24*123456/26. An underscore is part of a name. */
function starsAroundWords(State: typeof StateInline): typeof StateInline {
  return class extends State {
    override scanDelims(start: number): ReturnType<StateInline['scanDelims']> {
      const found = super.scanDelims(start, false);
      const [before, after] = [this.src[start - 1] ?? ' ', this.src[start + found.length] ?? ' '];
      const opens = isWord.test(after) || (/\s/u.test(before) && /[\p{Ps}\p{Pi}"'`£$€]/u.test(after));
      const closes = !/[\p{Ps}\p{Pi}\\/]/u.test(before);
      const isName = this.src[start] === '_';
      return {...found, can_open: found.can_open && opens && !isName, can_close: found.can_close && closes && !isName};
    }
  };
}
