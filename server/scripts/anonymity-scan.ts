/** `npm run anonymity-scan -- --db FILE --logs DIR --canary TEXT…`: whether anything that a service wrote holds any of these. */
import {existsSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {scanDatabase, scanLogs} from './traces.ts';

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {db: {type: 'string'}, logs: {type: 'string', multiple: true}, canary: {type: 'string', multiple: true}},
});
const canaries = [...(values.canary ?? []), ...positionals].filter((canary) => canary !== '');
const {db, logs = []} = values;
const missing = [db, ...logs].filter((path) => path !== undefined && !/^postgres(ql)?:/.test(path) && !existsSync(path));
if (canaries.length === 0 || (db === undefined && logs.length === 0) || missing.length > 0) {
  console.error(
    missing.length > 0
      ? `There is no ${missing.join(', ')}.`
      : 'Say where to look and for what: npm run anonymity-scan -- --db FILE --logs DIR --canary TEXT',
  );
  process.exit(2);
}
const traces = [
  ...(db === undefined ? [] : await scanDatabase(db, canaries)),
  ...logs.flatMap((path) => scanLogs(path, canaries)),
];
for (const {canary, as, where, offset} of traces) console.log(`“${canary}” as ${as}: ${where}, offset ${offset}`);
console.log(traces.length === 0 ? `Nothing found of ${canaries.length} searched for.` : `${traces.length} traces found.`);
process.exit(traces.length === 0 ? 0 : 1);
