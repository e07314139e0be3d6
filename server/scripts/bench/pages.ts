/** Whole pages as Lighthouse sees them on a phone, beside the stock template of the same Docusaurus in the same run. */
import {execFileSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname, join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {brotliCompressSync} from 'node:zlib';
import {launchChromium} from '../../testing/chromium.ts';
import {freePort} from '../../testing/postgres.ts';

const root = resolve(import.meta.dirname, '../../..');
/** What is compared with is fetched when first asked for: nothing else needs it. Not under node_modules, whose sources no build reads. */
const folder = join(root, '.docusaurus', 'bench');
const template = 'create-docusaurus@3.10.2';
const judge = 'lighthouse@12.2.3';
const runs = 3;

const pages = {
  home: {ours: '/', stock: '/'},
  guide: {ours: '/basic/find/earlier-reports-person', stock: '/docs/intro'},
  document: {ours: '/toolkit/victim-leaflet', stock: '/docs/tutorial-basics/markdown-features'},
};

/** Scores of 0 to 100; times in ms, on a CPU slowed four times; sizes in KiB as they cross the wire. */
type Figures = {
  performance: number;
  accessibility: number;
  bestPractices: number;
  seo: number;
  blocking: number;
  evaluating: number;
  shift: number;
  paint: number;
  scripts: number;
  bytes: number;
};

/** Medians of each page, ours and the template's, run in turn so that a busy moment meets both. */
export async function pageFigures(ours: string) {
  const lighthouse = await theJudge();
  const stock = await serve(await theTemplate());
  const found: Record<string, {ours: Figures; stock: Figures; pointsAbove: number; blockingRatio: number}> = {};
  try {
    for (const [page, paths] of Object.entries(pages)) {
      const [mine, theirs]: Figures[][] = [[], []];
      for (let run = 0; run < runs; run += 1) {
        mine?.push(await lighthouse(ours + paths.ours));
        theirs?.push(await lighthouse(stock.url + paths.stock));
      }
      const [a, b] = [medians(mine ?? []), medians(theirs ?? [])];
      const blockingRatio = Number((a.blocking / b.blocking).toPrecision(3));
      found[page] = {ours: a, stock: b, pointsAbove: a.performance - b.performance, blockingRatio};
    }
  } finally {
    stock.close();
  }
  return found;
}

function medians(all: Figures[]): Figures {
  const middle = (key: keyof Figures) =>
    all.map((one) => one[key]).sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN;
  return Object.fromEntries(Object.keys(all[0] ?? {}).map((key) => [key, middle(key as keyof Figures)])) as Figures;
}

async function theJudge(): Promise<(url: string) => Promise<Figures>> {
  const home = join(folder, 'judge');
  if (!existsSync(join(home, 'node_modules', 'lighthouse'))) {
    mkdirSync(home, {recursive: true});
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', home, judge], {stdio: 'inherit'});
  }
  const {default: lighthouse} = await import(pathToFileURL(join(home, 'node_modules/lighthouse/core/index.js')).href);
  return async (url) => {
    const port = await freePort();
    const browser = await launchChromium([`--remote-debugging-port=${port}`]);
    try {
      const {lhr} = await lighthouse(url, {port, output: 'json', logLevel: 'error'});
      const number = (audit: string): number => lhr.audits[audit].numericValue ?? 0;
      const requests: {resourceType: string; transferSize: number}[] = lhr.audits['network-requests'].details.items;
      const kibibytes = (wanted: (type: string) => boolean) =>
        Math.round(
          requests.filter(({resourceType}) => wanted(resourceType)).reduce((sum, {transferSize}) => sum + transferSize, 0) /
            102.4,
        ) / 10;
      const score = (category: string) => Math.round(lhr.categories[category].score * 100);
      return {
        performance: score('performance'),
        accessibility: score('accessibility'),
        bestPractices: score('best-practices'),
        seo: score('seo'),
        blocking: Math.round(number('total-blocking-time')),
        evaluating: Math.round(number('bootup-time')),
        shift: Number(number('cumulative-layout-shift').toFixed(3)),
        paint: Math.round(number('largest-contentful-paint')),
        scripts: kibibytes((type) => type === 'Script'),
        bytes: kibibytes(() => true),
      };
    } finally {
      await browser.close();
    }
  };
}

/** The template as `create-docusaurus` gives it, built with the Docusaurus that is installed here. */
async function theTemplate(): Promise<string> {
  const site = join(folder, 'stock');
  if (!existsSync(join(site, 'build', 'index.html'))) {
    mkdirSync(folder, {recursive: true});
    execFileSync('npm', ['pack', '--silent', template], {cwd: folder});
    execFileSync('tar', ['xzf', `${template.replace('@', '-')}.tgz`], {cwd: folder});
    for (const part of ['shared', 'classic']) cpSync(join(folder, 'package', 'templates', part), site, {recursive: true});
    execFileSync(process.execPath, [join(root, 'node_modules/@docusaurus/core/bin/docusaurus.mjs'), 'build'], {
      cwd: site,
      stdio: 'inherit',
    });
  }
  return join(site, 'build');
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
};

/** Files as a good static server sends them: compressed beforehand, and kept by the browser. */
async function serve(build: string): Promise<{url: string; close: () => void}> {
  const ready = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    const file = [path, `${path}.html`, `${path}/index.html`]
      .map((each) => join(build, each))
      .find((each) => extname(each) in types && existsSync(each));
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    const squeezed = /\.(html|js|css|svg)$/.test(file);
    const body = ready.get(file) ?? (squeezed ? brotliCompressSync(readFileSync(file)) : readFileSync(file));
    ready.set(file, body);
    response.writeHead(200, {
      'content-type': types[extname(file)],
      'content-length': body.length,
      'cache-control': file.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(squeezed && {'content-encoding': 'br'}),
    });
    response.end(body);
  });
  const port = await freePort();
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  return {url: `http://127.0.0.1:${port}`, close: () => server.close()};
}
