/** Questions out of GIFT, as this project writes them. What does not fit is reported, and so is what an author has to add. */
import {missingIn, unnamedLosses} from './gift-count.ts';
import {bodyOf} from './gift-questions.ts';
import {type Question, readGift} from './gift-read.ts';
import type {Loss, LossKind, Missing} from './losses.ts';

/** As it goes into a quiz file; what is missing is empty, so that the build asks for it. */
export type Draft = Record<string, unknown> & {id: string; type: string};
/** `name` is its title, or empty. */
export type NotRead = {line: number; name: string; reason: string};
export type Imported = {questions: Draft[]; lost: Loss[]; missing: Missing[]; refused: NotRead[]};

/** More than any bank of questions that people wrote. */
const most = 20_000_000;

/** Refuses a question, never a file, but for one that is too long to be a bank of questions: then it throws an Error. */
export function fromGift(text: string): Imported {
  if (text.length > most)
    throw new Error(`It is longer than ${most / 1_000_000} million characters. Split it into several files.`);
  const imported: Imported = {questions: [], lost: [], missing: [], refused: []};
  const unused = idsOnce();
  for (const [index, item] of readGift(text).entries()) {
    if (item.kind === 'refused') imported.refused.push({line: item.line, name: item.title, reason: item.reason});
    else if (item.kind === 'category') imported.lost.push({question: slugOf(item.name) || `line ${item.line}`, kind: 'category'});
    else take(item, index, unused, imported);
  }
  return imported;
}

function take(question: Question, index: number, unused: (id: string) => string, into: Imported): void {
  const {line, title, id: given, tags, answers} = question;
  const name = slugOf(given ?? title);
  if (answers.kind === 'none' || answers.kind === 'essay') {
    into.lost.push({question: name || `line ${line}`, kind: 'not-asked'});
    return;
  }
  const lost: Loss[] = [];
  const named = {texts: [] as string[], answers: 0};
  const id = unused(name || `imported-${String(index + 1).padStart(3, '0')}`);
  const said = new Set<string>();
  const lose = (kind: LossKind, what?: string) => {
    const once = `${kind} ${what}`;
    if (!said.has(once)) lost.push({question: id, kind, ...(what !== undefined && {what})});
    said.add(once);
  };
  try {
    const body = bodyOf({...question, answers}, lose, named);
    for (const kind of unnamedLosses(question, body, named)) lose(kind);
    if (given === undefined && lettersOf(title) !== lettersOf(name)) lose('name', title);
    const others = tags.filter((tag) => !/^(?:rev |source |gap |all-or-nothing$|part-marks$)/.test(tag));
    if (others.length > 0) lose('tags', others.join(', '));
    const source = tagOf(question, 'source') ?? '';
    into.questions.push({id, rev: revisionOf(question), source, ...body});
    into.lost.push(...lost);
    if (source === '') into.missing.push({question: id, what: 'source: the passage that teaches it'});
    into.missing.push(...missingIn(body).map((what) => ({question: id, what})));
  } catch (error) {
    into.refused.push({line, name: title, reason: (error as Error).message});
  }
}

const tagOf = ({tags}: Pick<Question, 'tags'>, name: string): string | undefined =>
  tags.find((tag) => tag.startsWith(`${name} `))?.slice(name.length + 1);

function revisionOf(question: Question): number {
  const revision = Number(tagOf(question, 'rev') ?? 1);
  return Number.isInteger(revision) && revision > 0 ? revision : 1;
}

/** An id that is taken gets a number, so that each is there once. */
function idsOnce(): (id: string) => string {
  const times = new Map<string, number>();
  return function unused(id): string {
    const number = (times.get(id) ?? 0) + 1;
    times.set(id, number);
    return number === 1 ? id : unused(number === 2 ? `${id}-again` : `${id}-again-${number}`);
  };
}

const plainLetters = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const slugOf = (name: string): string =>
  plainLetters(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');

const lettersOf = (text: string): string => plainLetters(text).replace(/[^\p{L}\p{N}]/gu, '');
