/** What a toolkit source is made of: sheets that become files of their own, each with blanks to fill in. */
import MarkdownIt, {type Token} from 'markdown-it';

export const markdown = new MarkdownIt({html: false});

export type Sheet = {
  /** Its file's name without the ending. */
  name: string;
  title: string;
  source: string;
};

/**
 * A line of three hyphens begins a sheet that is not part of the document: notes for whoever fills it in, which nobody sends. It becomes
 * a file of its own, so that there is nothing to take out.
 */
export function sheetsOf(id: string, source: string): Sheet[] {
  return source.split(/^---\n/m).map((part, at) => ({
    name: at === 0 ? id : `${id}-notes`,
    title: /^# (.*)$/m.exec(part)?.[1] ?? id,
    source: part,
  }));
}

/** A blank in a sentence is written `[[what belongs there]]`. */
const blank = /\[\[([^\]]+)\]\]/g;

export type Piece = {text: string} | {blank: string};
export function piecesOf(text: string): Piece[] {
  return text
    .split(/(\[\[[^\]]+\]\])/)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('[[') ? {blank: part.slice(2, -2)} : {text: part}));
}

export type Row = {label: Token; answer: Token | undefined};

/** A table of two columns whose second is empty is a list of blanks; its heads ("Field", "Answer") say nothing to a reader. */
export function rowsOf(tokens: readonly Token[]): {header: Token[]; rows: Row[]; isForm: boolean} {
  const lines: {header: boolean; cells: Token[]}[] = [];
  tokens.forEach((token, index) => {
    if (token.type === 'tr_open') lines.push({header: tokens[index + 1]?.type === 'th_open', cells: []});
    else if (token.type === 'inline') lines.at(-1)?.cells.push(token);
  });
  const body = lines.filter(({header}) => !header);
  return {
    header: lines.find(({header}) => header)?.cells ?? [],
    rows: body.flatMap(({cells: [label, answer]}) => (label ? [{label, answer}] : [])),
    isForm: body.every(({cells}) => cells.length === 2 && cells[1]?.content === ''),
  };
}

/** Every blank of a sheet, in the order in which they are filled in. */
export function blanksOf(source: string): string[] {
  const tokens = markdown.parse(source, {});
  const names: string[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.type === 'table_open') {
      const end = tokens.findIndex((each, index) => index > at && each.type === 'table_close');
      const {rows, isForm} = rowsOf(tokens.slice(at, end));
      if (isForm) names.push(...rows.map(({label}) => label.content));
      at = end;
    } else if (token?.type === 'inline') names.push(...[...token.content.matchAll(blank)].map(([, name]) => name ?? ''));
  }
  return names;
}
