/** What people type, made safe: Markdown without HTML, then an allow-list of elements, with every link that leaves marked. */
import MarkdownIt from 'markdown-it';
import sanitize from 'sanitize-html';

/** The one heading level a post may use, so that it fits below the page's own headings. */
export type HeadingLevel = 2 | 3 | 4;

const allowed: sanitize.IOptions = {
  allowedTags: ['p', 'br', 'strong', 'em', 's', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'hr', 'a', 'h2', 'h3', 'h4'],
  allowedAttributes: {a: ['href', 'rel'], ol: ['start']},
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
};

/** `ownOrigin` is this site's: links to it are not marked. */
export function markdown(ownOrigin: string) {
  const engine = new MarkdownIt({html: false, linkify: true, breaks: true}).disable(['image', 'table']);
  // A word such as "report.it" is not a link because it has a dot.
  engine.linkify.set({fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false});
  /** Of the text that is being rendered; rendering never waits, so that no two texts meet here. */
  let heading: HeadingLevel = 2;
  const hosts: (string | undefined)[] = [];
  const {rules} = engine.renderer;
  rules.heading_open = () => `<h${heading}>`;
  rules.heading_close = () => `</h${heading}>\n`;
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

    /** Words only, for mail, lists and the search index. */
    toText(text: string): string {
      const blocks = engine.parse(text, {}).flatMap(({type, content, children}) => {
        if (type === 'fence' || type === 'code_block') return [content.trim()];
        return children ? [children.map((token) => (token.type.endsWith('break') ? '\n' : token.content)).join('')] : [];
      });
      return blocks.join('\n').trim();
    },
  };
}
export type Markdown = ReturnType<typeof markdown>;
