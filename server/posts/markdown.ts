/** What people type, made safe: Markdown without HTML, then an allow-list of elements, with every link that leaves marked. */
import MarkdownIt, {type Token} from 'markdown-it';
import sanitize from 'sanitize-html';
import {readAsTyped} from './markdown/as-typed.ts';

/** The one heading level a post may use, so that it fits below the page's own headings. */
export type HeadingLevel = 2 | 3 | 4;

const allowed: sanitize.IOptions = {
  allowedTags: ['p', 'br', 'strong', 'em', 's', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'hr', 'a', 'h2', 'h3', 'h4'],
  allowedAttributes: {a: ['href', 'rel'], ol: ['start'], li: ['value']},
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
};

/** `ownOrigin` is this site's: links to it are not marked. */
export function markdown(ownOrigin: string) {
  const engine = readAsTyped(new MarkdownIt({html: false, linkify: true, breaks: true}));
  // A word such as "report.it" is not a link because it has a dot.
  engine.linkify.set({fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false});
  /** Of the text that is being rendered; rendering never waits, so that no two texts meet here. */
  let heading: HeadingLevel = 2;
  const hosts: (string | undefined)[] = [];
  const {rules} = engine.renderer;
  rules.heading_open = () => `<h${heading}>`;
  rules.heading_close = () => `</h${heading}>\n`;
  // Every item has the number that was typed before it.
  rules.list_item_open = (tokens, index, options, _env, self) => {
    const token = tokens[index];
    if (token?.info) token.attrSet('value', String(Number(token.info)));
    return self.renderToken(tokens, index, options);
  };
  // More than the name of a language behind the fence is text.
  rules.fence = (tokens, index) => `<pre><code>${engine.utils.escapeHtml(fenced(tokens[index]))}</code></pre>\n`;
  rules.link_open = (tokens, index, options, _env, self) => {
    const token = tokens[index];
    const host = foreignHost(String(token?.attrGet('href') ?? ''));
    hosts.push(host);
    if (host !== undefined) token?.attrSet('rel', 'nofollow noopener noreferrer ugc');
    return self.renderToken(tokens, index, options);
  };
  // The words of a link may say anything; the host after it says where it leads.
  rules.link_close = () => {
    const host = hosts.pop();
    return host === undefined ? '</a>' : `</a> (${engine.utils.escapeHtml(host)})`;
  };

  /** Where a link leads, if it leaves this site. */
  function foreignHost(href: string): string | undefined {
    const url = URL.canParse(href, ownOrigin) ? new URL(href, ownOrigin) : undefined;
    return url?.protocol.startsWith('http') && url.origin !== ownOrigin ? url.host : undefined;
  }

  return {
    toHtml(text: string, level: HeadingLevel): string {
      heading = level;
      return sanitize(engine.render(text), allowed);
    },

    /** Words only, for mail, lists and the search index, with what says how they stand: numbers, dashes, quotes, what is struck out. */
    toText(text: string): string {
      const lines: string[] = [];
      let quotes = 0;
      let mark = '';
      const add = (words: string) => {
        lines.push(`${'> '.repeat(quotes)}${mark}${words}`);
        mark = '';
      };
      for (const token of engine.parse(text, {})) {
        const {type, children, info, markup} = token;
        if (type === 'blockquote_open') quotes += 1;
        else if (type === 'blockquote_close') quotes -= 1;
        else if (type === 'list_item_open') mark += `${info}${markup} `;
        else if (type === 'hr') add(markup);
        else if (type === 'fence') add(fenced(token).trim());
        else if (children) add(children.map(wordsOf).join(''));
      }
      return lines.join('\n').trim();
    },
  };
}
export type Markdown = ReturnType<typeof markdown>;

/** The text of a code block. Behind its fence stands the name of a language, unless it is more than a word or the block never ends. */
function fenced(token: Token | undefined): string {
  const {info = '', content = '', map} = token ?? {};
  const [from, to] = map ?? [0, 0];
  const lines = content === '' ? 0 : content.replace(/\n$/, '').split('\n').length;
  const isClosed = to - from === lines + 2;
  return info.trim() === '' || (isClosed && !/\s/.test(info.trim())) ? content : `${info.trim()}\n${content}`;
}

/** Of a part of a line. Struck out is not said. */
function wordsOf({type, content, markup}: Token): string {
  if (type.endsWith('break')) return '\n';
  return type === 's_open' || type === 's_close' ? markup : content;
}
