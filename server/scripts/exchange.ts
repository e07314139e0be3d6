/** `npm run exchange`: a quiz as GIFT or as a spreadsheet, and GIFT as a draft of a quiz, each with what is lost on the way. */
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {stringify} from 'yaml';
import {toRows} from '../../quizzes/exchange/csv.ts';
import {toGift} from '../../quizzes/exchange/gift-export.ts';
import {fromGift} from '../../quizzes/exchange/gift-import.ts';
import {lossReport} from '../../quizzes/exchange/losses.ts';
import {readQuizFiles} from '../../quizzes/format.ts';
import {csvText} from '../csv.ts';

const usage = `Say what to do:
  npm run exchange basic-find basic-find.gift   writes a quiz as GIFT
  npm run exchange basic-find basic-find.csv    writes a quiz as a spreadsheet
  npm run exchange questions.gift draft.yaml    writes questions from GIFT as a draft of a quiz`;

const [from = '', to = ''] = process.argv.slice(2);
try {
  if (from.endsWith('.gift') && to.endsWith('.yaml')) importGift(from, to);
  else if (/\.(gift|csv)$/.test(to)) exportQuiz(from, to);
  else throw new Error(usage);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

function exportQuiz(id: string, file: string): void {
  const {quizzes} = readQuizFiles(resolve(import.meta.dirname, '../../quizzes'));
  const quiz = quizzes.find((each) => each.id === id);
  if (quiz === undefined) throw new Error(`There is no quiz "${id}". There are: ${quizzes.map((each) => each.id).join(', ')}.`);
  const {text, lost} = file.endsWith('.csv') ? asCsv(quiz) : toGift(quiz);
  write(file, text);
  console.log([`Wrote ${file}.`, ...lossReport(lost)].join('\n'));
  console.log('It holds the answers: keep it from people who may be asked these questions.');
}

function asCsv(quiz: Parameters<typeof toRows>[0]) {
  const {rows, lost} = toRows(quiz);
  return {text: csvText(rows), lost};
}

function importGift(file: string, draft: string): void {
  const {questions, lost, missing} = fromGift(readFileSync(file, 'utf8'));
  if (questions.length === 0)
    throw new Error(`There is no question in ${file} that can be asked here.\n${lossReport(lost).join('\n')}`);
  write(draft, stringify({questions}, {lineWidth: 120}));
  console.log([`Wrote ${questions.length} questions to ${draft}.`, ...lossReport(lost)].join('\n'));
  for (const {question, what} of missing) console.log(`${question} still needs ${what}.`);
  console.log('Copy them below questions: of a file in quizzes/, add what is missing, then run npm run record-revisions.');
}

function write(file: string, text: string): void {
  if (existsSync(file)) throw new Error(`${file} is there already. Choose another name, or remove it first.`);
  writeFileSync(file, text);
}
