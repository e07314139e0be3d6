import {execFile} from 'node:child_process';
import {promisify} from 'node:util';
import {expect, it} from 'vitest';

it('the log on a disk that is full holds up nobody and ends nothing', async () => {
  const script = `
    import {createLog} from './server/http/log.ts';
    const log = createLog('info');
    for (let number = 0; number < 20_000; number += 1) log.info({number}, 'a line that goes nowhere');
    setTimeout(() => { console.error('went on'); process.exit(0); }, 300);
  `;
  // Every write to /dev/full fails with ENOSPC.
  const {stderr} = await promisify(execFile)('sh', ['-c', `"${process.execPath}" --input-type=module -e "$SCRIPT" > /dev/full`], {
    env: {PATH: process.env.PATH, SCRIPT: script},
    timeout: 20_000,
  });
  expect(stderr).toContain('went on');
});
