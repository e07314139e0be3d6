/** Has a browser page draw and encode a cast: one of our own at localhost, because WebCodecs asks for a secure context. */
import {readFileSync} from 'node:fs';
import {createServer, type IncomingMessage} from 'node:http';
import {stripTypeScriptTypes} from 'node:module';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {launchChromium} from '../../testing/chromium.ts';
import type {Order} from './composer.ts';
import {project} from './scenario.ts';

const scripts: Record<string, () => string> = {
  '/composer.js': () => stripTypeScriptTypes(readFileSync(join(import.meta.dirname, 'composer.ts'), 'utf8')),
  '/mediabunny.js': () => readFileSync(join(project, 'node_modules/mediabunny/dist/bundles/mediabunny.min.mjs'), 'utf8'),
};
const page = `<!doctype html><title>…</title><script type="importmap">{"imports": {"mediabunny": "/mediabunny.js"}}</script><script type="module" src="/composer.js"></script>`;

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** The stills, and both videos unless only stills are wanted, by file name. `progress` gets a codec and per cent. */
export async function compose(
  order: Omit<Order, 'pictures'>,
  pictures: readonly Buffer[],
  {stillsOnly = false, progress = (_said: string) => {}} = {},
): Promise<Map<string, Buffer>> {
  const made = new Map<string, Buffer>();
  let finish = () => {};
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const [, what = '', name = ''] = path.split('/');
    if (request.method === 'POST') {
      if (what === 'made') made.set(name, await bodyOf(request));
      response.end();
      if (what === 'done') finish();
      return;
    }
    const script = scripts[path];
    if (script) response.setHeader('content-type', 'text/javascript').end(script());
    else if (what === 'order') response.end(JSON.stringify({...order, pictures: pictures.length} satisfies Order));
    else if (what === 'pictures') response.end(pictures[Number(name)]);
    else response.setHeader('content-type', 'text/html').end(page);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const browser = await launchChromium();
  try {
    const tab = await browser.newPage();
    const failed = new Promise<never>((_, reject) => tab.on('pageerror', reject));
    const watch = setInterval(() => void tab.title().then(progress, () => {}), 1_000);
    await tab.goto(`http://localhost:${(server.address() as AddressInfo).port}/${stillsOnly ? '?only=stills' : ''}`);
    await Promise.race([done, failed]).finally(() => clearInterval(watch));
    return made;
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}
