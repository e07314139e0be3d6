/** What a document that is written here is made of: Markdown with blanks to fill in. */
import MarkdownIt, {type Token} from 'markdown-it';

export const markdown = new MarkdownIt({html: false});

/** What a file is made from. `size` is of the text, in points. */
export type Written = {title: string; source: string; language: string; version: number; size: number};

/** What stands at the head of each of its pages. */
export const headOf = ({title, version}: Pick<Written, 'title' | 'version'>): string => `${title}, version ${version}`;

/** In points; 16 points and more are large print (UK Association for Accessible Formats, 2012). */
export const textSize = (variant: string): number => (variant === 'large-print' ? 18 : variant === 'easy-read' ? 14 : 10.5);

/** Its first heading; undefined where it has none. */
export function titleOf(source: string): string | undefined {
  const tokens = markdown.parse(source, {});
  const at = tokens.findIndex(({type, tag}) => type === 'heading_open' && tag === 'h1');
  return at === -1 ? undefined : tokens[at + 1]?.content.replace(/\[\[|\]\]|[*_`]/g, '').trim() || undefined;
}

/** A blank in a sentence is written `[[what belongs there]]`. */
export type Piece = {text: string} | {blank: string};
export function piecesOf(text: string): Piece[] {
  return text
    .split(/(\[\[[^\]]+\]\])/)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('[[') ? {blank: part.slice(2, -2).trim()} : {text: part}));
}

/** `shown`: what stands there until somebody writes, where the head of its column says what belongs there. */
export type Blank = {blank: string; shown?: string};
export type Cell = Token | Blank;
export const isBlank = (cell: Cell): cell is Blank => 'blank' in cell;
/** `header` is null where the table is a list of blanks: its heads ("Field", "Answer") say nothing to a reader. */
export type Table = {header: Token[] | null; rows: Cell[][]};

/** Of the tokens of a table. An empty cell is a blank: named by its row where that is all there is, else by its column and its row. */
export function tableOf(tokens: readonly Token[]): Table {
  const lines: {isHeader: boolean; cells: Token[]}[] = [];
  tokens.forEach((token, at) => {
    if (token.type === 'tr_open') lines.push({isHeader: tokens[at + 1]?.type === 'th_open', cells: []});
    else if (token.type === 'inline') lines.at(-1)?.cells.push(token);
  });
  const header = lines.find(({isHeader}) => isHeader)?.cells ?? [];
  const body = lines.filter(({isHeader}) => !isHeader).map(({cells}) => cells);
  const isList = body.every((cells) => cells.length === 2 && cells[0]?.content !== '' && cells[1]?.content === '');
  return {
    header: isList ? null : header,
    rows: body.map((cells, row) =>
      cells.map((cell, column) => {
        if (cell.content !== '') return cell;
        const name = cells[0]?.content || `row ${row + 1}`;
        return isList ? {blank: name} : {blank: `${header[column]?.content || `Column ${column + 1}`}: ${name}`, shown: '…'};
      }),
    ),
  };
}

/** Where the table ends that begins here. */
export const endOfTable = (tokens: readonly Token[], from: number): number =>
  tokens.findIndex(({type}, at) => at > from && type === 'table_close');

const blanksIn = ({content}: Token): string[] => piecesOf(content).flatMap((piece) => ('blank' in piece ? [piece.blank] : []));

/** Every blank, in the order in which they are filled in. */
export function blanksOf(source: string): string[] {
  const tokens = markdown.parse(source, {});
  const names: string[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    if (token.type === 'table_open') {
      const end = endOfTable(tokens, at);
      const {rows} = tableOf(tokens.slice(at, end));
      names.push(...rows.flat().flatMap((cell) => (isBlank(cell) ? [cell.blank] : blanksIn(cell))));
      at = end;
    } else if (token.type === 'inline') names.push(...blanksIn(token));
  }
  return names;
}
