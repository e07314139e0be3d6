/** Builds the site into a new folder and swaps it in, so that a failed build never takes the last good one away. */
import {spawn} from 'node:child_process';
import {createHash} from 'node:crypto';
import {
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {readFile, writeFile} from 'node:fs/promises';
import {basename, join, resolve} from 'node:path';
import {promisify} from 'node:util';
import {brotliCompress, constants, gzip} from 'node:zlib';
import {processEnv} from '../env.ts';
import shipped from '../shipped.json' with {type: 'json'};

const project = resolve(import.meta.dirname, '../..');
const build = join(project, 'build');
const current = join(build, 'current');
const buildsKept = 3;
const inputs = ['docs', 'blog', 'src', 'static', 'quizzes', 'server', 'docusaurus.config.ts', 'sidebars.ts', 'package-lock.json'];
/** Of the service, only what ships to the browser makes a build necessary. The same pattern says which files may ship. */
const ships = new RegExp(shipped.pattern);
const counts = (path: string) => !path.startsWith('server/') || ships.test(path);
/** The smallest files by default; tests of builds that nobody downloads set less. */
const brotliQuality = Number(process.env.BROTLI_QUALITY ?? 11);

export type Built = {outcome: 'built' | 'unchanged'} | {outcome: 'kept'; reason: string};

/** Throws if the build fails and there is no earlier one to serve. */
export async function buildSite({force = false} = {}): Promise<Built> {
  const hash = inputHash();
  const hashFile = join(current, 'inputs.sha256');
  if (!force && existsSync(hashFile) && readFileSync(hashFile, 'utf8') === hash) return {outcome: 'unchanged'};
  const next = join(build, `site-${hash.slice(0, 12)}-${Date.now()}`);
  try {
    const reason = await docusaurus(join(next, 'site'));
    if (reason !== undefined) {
      rmSync(next, {recursive: true, force: true});
      if (existsSync(hashFile)) return {outcome: 'kept', reason};
      throw new Error(`The site could not be built:\n${reason}`);
    }
    await compress(join(next, 'site'));
    writeFileSync(join(next, 'inputs.sha256'), hash);
    // A link is swapped, not a folder: a service that runs goes on with the files it began with. Relative, so that a copy serves its own.
    symlinkSync(basename(next), `${next}.link`);
    if (existsSync(current) && !lstatSync(current).isSymbolicLink()) rmSync(current, {recursive: true});
    renameSync(`${next}.link`, current);
    return {outcome: 'built'};
  } catch (error) {
    rmSync(next, {recursive: true, force: true});
    throw error;
  }
}

/** Removes builds but the newest: another process of this checkout may still serve one that is not current. */
export function forgetOldBuilds(): void {
  const madeAt = (name: string) => Number(name.split('-').at(-1));
  const builds = readdirSync(build).filter((name) => name.startsWith('site-'));
  const old = builds.sort((one, other) => madeAt(other) - madeAt(one)).slice(buildsKept);
  const inUse = realpathSync(current);
  for (const name of old) if (join(build, name) !== inUse) rmSync(join(build, name), {recursive: true, force: true});
}

function inputHash(): string {
  const hash = createHash('sha256').update(`${process.env.BASE_URL ?? ''}\n${process.env.SITE_NAME ?? ''}\n`);
  for (const input of inputs) {
    const path = join(project, input);
    const files = statSync(path).isDirectory()
      ? readdirSync(path, {recursive: true, encoding: 'utf8'}).map((name) => `${input}/${name.replaceAll('\\', '/')}`)
      : [input];
    for (const file of files.filter(counts).sort()) {
      const absolute = join(project, file);
      if (statSync(absolute).isFile()) hash.update(`${file}\n`).update(readFileSync(absolute));
    }
  }
  return hash.digest('hex');
}

/** Undefined when it worked, else what Docusaurus said. */
function docusaurus(outDir: string): Promise<string | undefined> {
  return new Promise((done) => {
    const child = spawn(
      process.execPath,
      [join(project, 'node_modules/@docusaurus/core/bin/docusaurus.mjs'), 'build', '--out-dir', outDir],
      {
        cwd: project,
        env: {...process.env, NODE_ENV: 'production'},
      },
    );
    let said = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    child.stderr.on('data', (chunk) => (said += chunk));
    child.on('close', (code) => done(code === 0 ? undefined : readable(said)));
  });
}

/** The sentences without the stack. */
function readable(said: string): string {
  return said
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s+at |lines matching cause stack trace/.test(line))
    .slice(-25)
    .join('\n');
}

/** Writes .br and .gz beside every file worth it, so that no request waits for a compressor. */
async function compress(folder: string): Promise<void> {
  const files = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((name) =>
    /\.(html|js|css|svg|xml|json|txt)$/.test(name),
  );
  await Promise.all(
    files.map(async (name) => {
      const file = join(folder, name);
      const bytes = await readFile(file);
      if (bytes.length < 1_024) return;
      const [brotli, zipped] = await Promise.all([
        promisify(brotliCompress)(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: brotliQuality}}),
        promisify(gzip)(bytes, {level: 9}),
      ]);
      await Promise.all([writeFile(`${file}.br`, brotli), writeFile(`${file}.gz`, zipped)]);
    }),
  );
}

if (import.meta.main) {
  // For BASE_URL in a .env file, which the build's addresses depend on.
  processEnv();
  const began = performance.now();
  const built = await buildSite({force: process.argv.includes('--force')});
  if (built.outcome === 'kept') {
    console.error(`The site could not be built; the previous one is still in build/current.\n${built.reason}`);
    process.exit(1);
  }
  console.log(
    built.outcome === 'unchanged'
      ? 'The site is up to date.'
      : `Built the site in ${((performance.now() - began) / 1_000).toFixed(1)} s.`,
  );
}
