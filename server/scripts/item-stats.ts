/** `npm run --silent item-stats -- marks.csv`: item and quiz statistics of a table of marks, as JSON. `--rasch` fits that model too. */
import {readFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {decodeText, encodingNote} from '../../quizzes/exchange/decode.ts';
import {itemStatistics} from '../statistics/items/item-statistics.ts';
import {quizStatistics} from '../statistics/items/quiz-statistics.ts';
import {rasch} from '../statistics/items/rasch.ts';
import {readMarks} from './read-marks.ts';

try {
  const {values, positionals} = parseArgs({options: {rasch: {type: 'boolean', default: false}}, allowPositionals: true});
  const [file] = positionals;
  if (file === undefined) throw new Error('Name a file: npm run --silent item-stats -- marks.csv');
  const {text, encoding} = decodeText(readFileSync(file));
  const {notes, ...marks} = readMarks(text);
  // What there is to say goes where no program takes it for the statistics.
  for (const note of [...encodingNote(encoding), ...notes]) console.error(note);
  const statistics = {
    items: itemStatistics(marks),
    quiz: quizStatistics(marks),
    ...(values.rasch && {rasch: rasch(marks)}),
  };
  console.log(JSON.stringify(statistics, null, 2));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
