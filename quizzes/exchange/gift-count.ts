/** The last net of an import: what goes in as text and as answers comes out, or is named as lost. */
import type {Answers} from './gift-answers.ts';
import type {Body, Named} from './gift-draft.ts';
import type {Question} from './gift-read.ts';
import {gapSign, type Part} from './gift-signs.ts';
import {plainText} from './gift-text.ts';
import type {LossKind} from './losses.ts';

/** The kinds of loss that nobody named: between the file and what was read of it, and between that and the draft. */
export function unnamedLosses(question: Question, body: Body, named: Named): LossKind[] {
  const {parts, spoken, number} = partsOf(question.answers);
  const all = [question.stem, question.general, ...parts];
  const isRead = count([question.source]) === count([...all.map(({text}) => text), ...spoken]);
  const told = all.map((part) => plainText(part, () => {}));
  const draft = shownBy(body);
  const isKept = count(told) === count([...draft.texts, ...named.texts]);
  const indents = all.reduce((sum, part) => sum + indentedIn(part), 0);
  const isIndented = indents <= indentedLines([...draft.texts, ...named.texts].join('\n'));
  return [
    ...(isRead && isKept ? [] : ['text' as const]),
    ...(number === draft.answers + named.answers ? [] : ['answers' as const]),
    ...(isIndented ? [] : ['indentation' as const]),
  ];
}

const indentedLines = (text: string): number => text.match(/\n[^\S\n]+[^\s<]/g)?.length ?? 0;

/** Where a page shows the spaces before a line: in HTML that is within code. */
function indentedIn({text, format}: Part): number {
  const told = text.replaceAll(gapSign, '');
  if (format !== 'html') return indentedLines(told);
  const [, ...opened] = told.split(/<(?=\/?(?:pre|xmp|textarea)\b)/i);
  return opened.reduce((sum, code) => sum + (code.startsWith('/') ? 0 : indentedLines(code)), 0);
}

/** Characters, however they are spaced, raised or taken out of their code; without the signs of GIFT, which count on neither side. */
function count(texts: readonly string[]): number {
  const plain = texts.map((text) => text.normalize('NFKD').replace(/\[(?:html|moodle|plain|markdown)\]|->|[\s_*^\\~=#{}]/g, ''));
  return plain.reduce((sum, text) => sum + [...text.replaceAll(gapSign, '')].length, 0);
}

/** `spoken`: what is text to a person and no part that can be formatted. */
function partsOf(answers: Answers): {parts: Part[]; spoken: string[]; number: number} {
  switch (answers.kind) {
    case 'choice':
    case 'short':
      return of(
        answers.answers.flatMap(({text, feedback}) => [text, feedback]),
        [],
        answers.answers.length,
      );
    case 'numeric':
      return of(
        answers.answers.map(({feedback}) => feedback),
        answers.answers.map(({said}) => said),
        answers.answers.length,
      );
    case 'match':
      return of(
        answers.pairs.flatMap(({prompt, answer}) => [prompt, answer]),
        [],
        answers.pairs.length,
      );
    case 'truefalse':
      return of([answers.wrong, answers.right], [answers.said], 1);
    case 'none':
    case 'essay':
      return of([], [], 0);
  }
}

const of = (parts: Part[], spoken: string[], number: number) => ({parts, spoken, number});

/** Everything of a draft that people read, and how many answers it has. */
function shownBy(body: Body): {texts: string[]; answers: number} {
  const whys = (all: readonly {why: string}[] = []) => all.map(({why}) => why);
  switch (body.type) {
    case 'single':
    case 'multiple':
      return {texts: [body.stem, ...body.options.flatMap(({text, why}) => [text, why])], answers: body.options.length};
    case 'cloze': {
      const options = body.gaps.flatMap((gap) => gap.options);
      const stem = body.stem.replace(/\{\{[a-z0-9-]+\}\}/, '');
      return {texts: [stem, ...options.flatMap(({text, why}) => [text, why])], answers: options.length};
    }
    case 'truefalse':
      return {texts: [body.stem, body.why.true, body.why.false], answers: 1};
    case 'short': {
      const {mistakes = []} = body;
      const texts = [body.stem, body.why, ...body.accept, ...mistakes.flatMap(({text, why}) => [text, why])];
      return {texts, answers: body.accept.length + mistakes.length};
    }
    case 'numeric':
      return {texts: [body.stem, body.why, ...whys(body.mistakes)], answers: 1 + (body.mistakes?.length ?? 0)};
    case 'match': {
      const {pairs, distractors = []} = body;
      const texts = [body.stem, ...pairs.flatMap(({prompt, answer}) => [prompt, answer]), ...distractors.map(({text}) => text)];
      return {texts, answers: pairs.length + distractors.length};
    }
  }
}

/** What an author has to write where a draft is empty. */
export function missingIn(body: Body): string[] {
  const {texts} = shownBy(withWhys(body));
  const hasNoWhy = body.type === 'truefalse' ? !(body.why.true && body.why.false) : JSON.stringify(body).includes('"why":""');
  const options = body.type === 'cloze' ? body.gaps[0]?.options : 'options' in body ? body.options : undefined;
  return [
    ...(texts.includes('') ? ['text: a part of it is empty'] : []),
    ...(options?.every(({correct}) => !correct) ? ['correct: which option is right'] : []),
    ...(hasNoWhy ? ['why: what there is to say of each answer'] : []),
  ];
}

/** So that only a text can be empty. */
const withWhys = (body: Body): Body =>
  JSON.parse(JSON.stringify(body), (name, value) =>
    name === 'why' ? (typeof value === 'string' ? 'why' : {true: 'why', false: 'why'}) : value,
  );
