/** GIFT as Moodle reads it. Source: docs.moodle.org, "GIFT format", and how Moodle's own import behaves. */
import {type Answers, readAnswers} from './gift-answers.ts';
import {type Block, blocksOf, isCategory} from './gift-blocks.ts';
import {gapSign, hidden, type Part, partOf, shown, withoutInternal} from './gift-signs.ts';

/** `stem` has `gapSign` where its answers stand. `title` is empty where there is none; `source` is the rest, without weights. */
export type Question = {
  line: number;
  title: string;
  id: string | undefined;
  tags: string[];
  source: string;
  stem: Part;
  general: Part;
  answers: Answers;
};
export type Refused = {line: number; title: string; reason: string};
export type Item =
  | {kind: 'category'; line: number; name: string}
  | ({kind: 'question'} & Question)
  | ({kind: 'refused'} & Refused);

/** Never refuses a file: each question is read, or refused with its line and the reason. */
export const readGift = (text: string): Item[] => blocksOf(withoutInternal(text).replace(/^\ufeff/, '')).map(itemOf);

function itemOf(block: Block): Item {
  const {line} = block;
  const text = hidden(block.lines.join('\n'));
  if (isCategory(text)) return {kind: 'category', line, name: shown(text.slice('$CATEGORY:'.length)).trim()};
  const {title, body} = titled(text);
  try {
    return {kind: 'question', line, title, ...notesIn(block.comments), ...readBody(body)};
  } catch (error) {
    return {kind: 'refused', line, title, reason: (error as Error).message};
  }
}

/** Colons that are never closed are no title; Moodle leaves them out. */
function titled(text: string): {title: string; body: string} {
  if (!text.startsWith('::')) return {title: '', body: text};
  const end = text.indexOf('::', 2);
  return end === -1 ? {title: '', body: text.slice(2)} : {title: shown(text.slice(2, end)).trim(), body: text.slice(end + 2)};
}

/** Moodle writes ids and tags into the comment above a question. */
function notesIn(comments: readonly string[]): {id: string | undefined; tags: string[]} {
  const notes = [...comments.join('\n').matchAll(/\[(id|tag):((?:[^\]\\\n]|\\.)*)\]/g)].map(([, kind, value = '']) => ({
    kind,
    value: value.replace(/\\(.)/g, '$1').trim(),
  }));
  return {
    id: notes.find(({kind}) => kind === 'id')?.value,
    tags: notes.flatMap(({kind, value}) => (kind === 'tag' ? [value] : [])),
  };
}

/** Everything before the first { is text. Throws an Error with the reason where there is no telling what is meant. */
function readBody(body: string): Pick<Question, 'source' | 'stem' | 'general' | 'answers'> {
  const from = body.indexOf('{');
  if (from === -1) {
    if (body.includes('}')) throw new Error('It has a } without a { before it. Write \\} where a brace is part of the text.');
    return {source: shown(body), stem: partOf(body), general: partOf(''), answers: {kind: 'none'}};
  }
  if (/\{\s*\d*\s*:(?:MULTI|MC|MR|MW|SA|SHORT|NM|NUM)[A-Z_]*:/i.test(body))
    throw new Error('It has answers embedded in its text (Cloze), which GIFT has no form for. Write each gap as a question.');
  const to = body.indexOf('}', from);
  if (to === -1) throw new Error('Its answers do not end: there is no } after the {.');
  const inside = body.slice(from + 1, to);
  const after = body.slice(to + 1);
  if (`${inside}${after}`.includes('{'))
    throw new Error(
      'It has a second {. Leave a blank line between questions, ask for one gap in each, and write \\{ and \\} where braces are text.',
    );
  const stem = partOf(`${body.slice(0, from)}${gapSign}${after}`);
  const general = inside.lastIndexOf('####');
  return {
    source: shown(body.slice(0, from) + inside.replace(/(^\s*#?\s*|[~=]\s*)%-*\d{1,3}(?:[.,]\d*)?%/g, '$1') + after),
    stem,
    general: partOf(general === -1 ? '' : inside.slice(general + 4), stem.format),
    answers: readAnswers((general === -1 ? inside : inside.slice(0, general)).trim(), stem.format),
  };
}
