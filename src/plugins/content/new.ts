/** `npm run new guide` and `npm run new question`: ask in the terminal, and write what the build then checks. */
import {join} from 'node:path';
import {createInterface} from 'node:readline/promises';
import {type Ask, addQuestion} from '../../../quizzes/new-question.ts';
import {addGuide} from './new-guide.ts';

const project = join(import.meta.dirname, '../../..');
const terminal = createInterface({input: process.stdin, output: process.stdout});
const lines = terminal[Symbol.asyncIterator]();

const ask: Ask = async (question, check) => {
  for (;;) {
    console.log(question);
    const {value, done} = await lines.next();
    if (done) throw new Error('Nothing was written: the questions were not answered.');
    const problem = check(value.trim());
    if (problem === undefined) return value.trim();
    console.log(problem);
  }
};

try {
  const [what] = process.argv.slice(2);
  if (what === 'guide') console.log(await addGuide(ask, project));
  else if (what === 'question') console.log(await addQuestion(ask, join(project, 'quizzes')));
  else throw new Error('Say what to write: npm run new guide, or npm run new question');
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
terminal.close();
