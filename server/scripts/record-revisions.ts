/** `npm run record-revisions`: takes new and newly numbered questions into quizzes/revisions.json. */
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {readQuizFiles} from '../../quizzes/format.ts';
import {record} from '../../quizzes/revisions.ts';

const folder = resolve(import.meta.dirname, '../../quizzes');
const file = resolve(folder, 'revisions.json');
const {quizzes} = readQuizFiles(folder, {checkRevisions: false});
const before = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
const after = record(
  quizzes.flatMap(({questions}) => questions),
  before,
);
writeFileSync(file, `${JSON.stringify(after, null, 2)}\n`);
console.log(`${Object.keys(after).length} questions are recorded in quizzes/revisions.json.`);
