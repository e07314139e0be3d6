/** A GIFT file cut into its questions, each with the line it begins on, as Moodle cuts it and a little more kindly. */

/** `lines` without comments, indented as against the first; `comments` are those above and within it. */
export type Block = {line: number; lines: string[]; comments: string[]};

/**
 * Blank lines part questions. Where Moodle would lose what its author meant, the cut is another one: a blank line inside answers,
 * or before answers that have no text of their own, parts nothing; a line that begins with a title or a category after closed answers
 * begins anew; and a category is one line.
 */
export function blocksOf(text: string): Block[] {
  const blocks: (Block & {brace: Brace})[] = [];
  let current: (Block & {brace: Brace}) | undefined;
  let comments: string[] = [];
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = raw.trim();
    if (line === '') {
      current = undefined;
      comments = [];
    } else if (line.startsWith('//')) {
      comments.push(line);
    } else {
      if (current && startsAnew(line, current)) current = undefined;
      if (current === undefined) {
        current = {line: index + 1, lines: [], comments: [], brace: ''};
        blocks.push(current);
      }
      current.lines.push(raw.trimEnd());
      current.comments.push(...comments);
      comments = [];
      current.brace = lastBrace(line) || current.brace;
    }
  }
  return joined(blocks);
}

type Brace = '' | '{' | '}';

const startsAnew = (line: string, {lines, brace}: {lines: string[]; brace: Brace}): boolean =>
  isCategory(firstOf(lines)) || ((line.startsWith('::') || isCategory(line)) && brace === '}');

const firstOf = ([first = '']: readonly string[]): string => first.trimStart();

export const isCategory = (line: string): boolean => line.startsWith('$CATEGORY:');

/** What a backslash stands before is no brace. */
const bracesIn = (line: string): Brace[] => [...line.replace(/\\[\\{}]/g, '').matchAll(/[{}]/g)].map(([brace]) => brace as Brace);
const lastBrace = (line: string): Brace => bracesIn(line).at(-1) ?? '';

/** Answers that a blank line cut in two, put together again. */
function joined(blocks: readonly (Block & {brace: Brace})[]): Block[] {
  const whole: (Block & {brace: Brace})[] = [];
  for (const block of blocks) {
    const before = whole.at(-1);
    if (before && ((before.brace === '{' && goesOn(block)) || isAnswersOf(before, block))) {
      before.lines.push(...block.lines);
      before.comments.push(...block.comments);
      before.brace = block.brace || before.brace;
    } else whole.push(block);
  }
  return whole.map(({line, lines, comments}) => ({line, lines: outdented(lines), comments}));
}

/** Moved to the left as far as the first line has to be, and no line further than it can. */
function outdented(lines: readonly string[]): string[] {
  const [first = ''] = lines;
  const indent = first.length - first.trimStart().length;
  return lines.map((line) => line.slice(Math.min(indent, line.length - line.trimStart().length)));
}

function goesOn({lines}: Block): boolean {
  const first = firstOf(lines);
  if (first.startsWith('::') || isCategory(first)) return false;
  const brace = lines.flatMap(bracesIn)[0];
  return brace === '}' || (brace === undefined && /^[=~#]/.test(first));
}

/** Answers alone, below a text that has none. */
const isAnswersOf = (before: {lines: string[]; brace: Brace}, {lines}: Block): boolean =>
  before.brace === '' &&
  !isCategory(firstOf(before.lines)) &&
  firstOf(lines).startsWith('{') &&
  lines.at(-1)?.endsWith('}') === true;
