/** The real Chromium that ships inside an npm package, for journeys and for printing the toolkit's PDFs. */
import {existsSync} from 'node:fs';
import {dirname, join} from 'node:path';
import chromiumPackage from '@sparticuz/chromium';
import {type Browser, chromium} from 'playwright-core';

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
];

/** Unpacks it the first time. CHROME_PATH names another Chromium, on machines that the package does not cover. */
export const executablePath = async (): Promise<string> => process.env.CHROME_PATH ?? chromiumPackage.executablePath();

export async function launchChromium(more: readonly string[] = []): Promise<Browser> {
  const program = await executablePath();
  const libraries = join(dirname(program), 'al2023', 'lib');
  const env = {
    ...process.env,
    ...(existsSync(libraries) && {LD_LIBRARY_PATH: [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')}),
  };
  return chromium.launch({executablePath: program, headless: true, args: [...args, ...more], env: env as Record<string, string>});
}
