/** `npm run exchange`: a quiz as GIFT or as a spreadsheet, and GIFT as a draft of a quiz, each with what is lost on the way. */
import {existsSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {extname, resolve} from 'node:path';
import {stringify} from 'yaml';
import {toRows} from '../../quizzes/exchange/csv.ts';
import {decodeText, encodingNote} from '../../quizzes/exchange/decode.ts';
import {toGift} from '../../quizzes/exchange/gift-export.ts';
import {fromGift, type NotRead} from '../../quizzes/exchange/gift-import.ts';
import {lossReport, missingReport} from '../../quizzes/exchange/losses.ts';
import {readQuizFiles} from '../../quizzes/format.ts';
import {csvText} from '../csv.ts';

const usage = `Say what to do:
  npm run exchange basic-find basic-find.gift   writes a quiz as GIFT
  npm run exchange basic-find basic-find.csv    writes a quiz as a spreadsheet
  npm run exchange questions.gift draft.yaml    writes questions from GIFT as a draft of a quiz
GIFT is a file that ends in .gift or .txt, a draft one that ends in .yaml or .yml, a spreadsheet one that ends in .csv.`;

/** By its ending, in capitals or not. */
const kinds: Record<string, 'gift' | 'draft' | 'table'> = {
  '.gift': 'gift',
  '.txt': 'gift',
  '.yaml': 'draft',
  '.yml': 'draft',
  '.csv': 'table',
};
const kindOf = (file: string) => kinds[extname(file).toLowerCase()];

/** A bank of questions is text, and far below this. */
const mostBytes = 50_000_000;

const [from = '', to = ''] = process.argv.slice(2);
try {
  const [given, wanted] = [kindOf(from), kindOf(to)];
  for (const file of [from, to])
    if (kindOf(file) === undefined && extname(file) !== '') throw new Error(`The ending of ${file} is not known.\n${usage}`);
  if (given === 'gift' && wanted === 'draft') importGift(from, to);
  else if (extname(from) === '' && from !== '' && (wanted === 'gift' || wanted === 'table')) exportQuiz(from, to, wanted);
  else throw new Error(usage);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

function exportQuiz(id: string, file: string, kind: 'gift' | 'table'): void {
  const {quizzes} = readQuizFiles(resolve(import.meta.dirname, '../../quizzes'));
  const quiz = quizzes.find((each) => each.id === id);
  if (quiz === undefined) throw new Error(`There is no quiz "${id}". There are: ${quizzes.map((each) => each.id).join(', ')}.`);
  const {text, lost} = kind === 'table' ? asCsv(quiz) : toGift(quiz);
  write(file, text);
  console.log([`Wrote ${file}.`, ...lossReport(lost)].join('\n'));
  console.log('It holds the answers: keep it from people who may be asked these questions.');
}

function asCsv(quiz: Parameters<typeof toRows>[0]) {
  const {rows, lost} = toRows(quiz);
  return {text: csvText(rows), lost};
}

function importGift(file: string, draft: string): void {
  const {text, encoding} = readText(file);
  const {questions, lost, missing, refused} = fromGift(text);
  const report = [
    ...encodingNote(encoding),
    ...refused.map(refusal),
    // "Nothing is lost" would not be true of a file of which a question is missing.
    ...(lost.length === 0 && refused.length > 0 ? [] : lossReport(lost)),
  ];
  if (questions.length === 0) throw new Error(`There is no question in ${file} that can be asked here.\n${report.join('\n')}`);
  write(draft, stringify({questions}, {lineWidth: 120}));
  const count = `Wrote ${questions.length} of ${questions.length + refused.length} questions to ${draft}.`;
  console.log([count, ...report, ...missingReport(missing)].join('\n'));
  console.log('Copy them below questions: of a file in quizzes/, add what is missing, then run npm run record-revisions.');
}

function refusal({line, name, reason}: NotRead): string {
  return `Line ${line}${name && `, ${name}`}: not taken. ${reason}`;
}

function readText(file: string): ReturnType<typeof decodeText> {
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  if (statSync(file).size > mostBytes)
    throw new Error(`${file} is longer than ${mostBytes / 1_000_000} MB. Split it into several files.`);
  try {
    return decodeText(readFileSync(file));
  } catch (error) {
    throw new Error(`${file} cannot be read. ${(error as Error).message}`);
  }
}

function write(file: string, text: string): void {
  if (existsSync(file)) throw new Error(`${file} is there already. Choose another name, or remove it first.`);
  writeFileSync(file, text);
}
