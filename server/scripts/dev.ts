/** `npm run dev`: the live site on PORT, the service behind it; both reload when their files change. */
import {type ChildProcess, spawn} from 'node:child_process';
import {join, resolve} from 'node:path';
import {processEnv} from '../env.ts';
import {buildSite} from './build-site.ts';

const project = resolve(import.meta.dirname, '../..');
const {port} = processEnv();
const servicePort = port + 1;

// The service reads the manifest of a build; one is enough to begin with.
await buildSite();
const children: ChildProcess[] = [
  run(['--watch', join(project, 'server/index.ts')], {PORT: String(servicePort), BASE_URL: `http://localhost:${port}`}),
  run([join(project, 'node_modules/@docusaurus/core/bin/docusaurus.mjs'), 'start', '--port', String(port), '--no-open'], {
    SERVICE_URL: `http://127.0.0.1:${servicePort}`,
  }),
];

const stop = () => {
  for (const child of children) child.kill('SIGTERM');
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
for (const child of children) child.on('exit', stop);

function run(args: string[], env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, args, {cwd: project, stdio: 'inherit', env: {...process.env, ...env}});
}
