/**
 * `npm run cast -- check | guide | video [id] [--changed]`: holds every screencast to the product, writes its page anew, or records it. What
 * cannot be done is said in one sentence that names file, line and step, and what is published stays as it was.
 */
import {join} from 'node:path';
import {aFixture, type Fixture} from './application.ts';
import {readCast} from './manifest.ts';
import {check, isStale, record, writeWords} from './record.ts';
import {CastMistake, project, readScenarios} from './scenario.ts';

const [what, ...rest] = process.argv.slice(2);
const changedOnly = rest.includes('--changed');
const only = rest.find((each) => !each.startsWith('--'));
const isTerminal = process.stdout.isTTY === true;

let made: Promise<Fixture> | undefined;
const fixture = (): Promise<Fixture> => {
  made ??= aFixture();
  return made;
};
let failures = 0;
function fail(error: unknown): void {
  if (!(error instanceof CastMistake)) throw error;
  failures += 1;
  console.error(error.message);
}
/** On one line where somebody watches. */
const progress = (said: string): void => {
  if (isTerminal) process.stdout.write(`\r\x1b[K${said}`);
};
const line = (said: string): void => console.log(isTerminal ? `\r\x1b[K${said}` : said);

try {
  if (what !== 'check' && what !== 'guide' && what !== 'video')
    throw new CastMistake('Say what to do: npm run cast -- check, guide or video, then perhaps the name of one cast.');
  const began = performance.now();
  const reads = readScenarios(only);
  for (const [number, read] of reads.entries()) {
    const counted = `${number + 1} of ${reads.length}: ${read.id}`;
    try {
      if (what === 'check') {
        progress(counted);
        const drift = await check(read, fixture, join(project, 'build/casts'));
        for (const {step, target, expected, found} of drift)
          fail(
            new CastMistake(
              `${read.file}:${read.lineOf(
                'steps',
                read.scenario.steps.findIndex(({id}) => id === step),
              )}: step "${step}": ${target} was ${expected} and is ${found}. See build/casts/${read.id}-${step}.png, or record it anew: npm run cast -- video ${read.id}`,
            ),
          );
        if (drift.length === 0) line(`${counted} is as recorded`);
      }
      if (what === 'guide') {
        const cast = readCast(read.id);
        if (!cast || isStale(read)) throw new CastMistake(`${read.file}: record it first: npm run cast -- video ${read.id}.`);
        writeWords(read, cast);
        line(`${counted}: its page is written`);
      }
      if (what === 'video') {
        const isSame = changedOnly && !isStale(read) && (await check(read, fixture, join(project, 'build/casts'))).length === 0;
        if (isSame) line(`${counted} is as recorded`);
        else {
          const {duration, videos} = await record(read, fixture, (said) => progress(`${counted}: ${said}`));
          line(
            `${counted}: ${Math.round(duration)} s, ${videos.map(({type, bytes}) => `${type} ${Math.round(bytes / 1_000)} kB`).join(', ')}`,
          );
        }
      }
    } catch (error) {
      fail(error);
    }
  }
  line(`${reads.length} casts in ${Math.round((performance.now() - began) / 1_000)} s`);
} catch (error) {
  fail(error);
} finally {
  (await made)?.forget();
}
process.exit(failures > 0 ? 1 : 0);
