/** Pages as people see them who chose something else than we did: larger letters, more room between them, other colours, paper. */
import {afterAll, describe, expect, it} from 'vitest';
import {readQuizFiles} from '../../quizzes/format.ts';
import {migrate} from '../../server/db/migrate.ts';
import {openDatabase} from '../../server/db/open.ts';
import {readEnv} from '../../server/env.ts';
import {createAccounts} from '../../server/people/create-accounts.ts';
import {type DemoAccount, fillDemo} from '../../server/scripts/demo/data.ts';
import {aVisitor, closeBrowser, loaded} from '../../server/testing/browser.ts';
import {sharedService} from '../../server/testing/process.ts';
import {beyondTheEdge, coveredOrCut, faintOnPaper, makeEveryWordLong, spaceOut, widerThanPaper} from '../looks.ts';

let accounts: DemoAccount[] = [];

/** A year of a partnership, so that every list has something to show; its coordinator has an ordinary long name. */
const site = sharedService(async (databaseUrl) => {
  const database = openDatabase(databaseUrl);
  const made = createAccounts({env: readEnv({}), database, secret: 'unused', now: () => new Date()});
  await migrate(database, made.migrate);
  accounts = await fillDemo({database, accounts: made, ...readQuizFiles('quizzes'), now: new Date()});
  await database.db
    .updateTable('user')
    .set({name: 'Mohammed Abdul-Rahman Hussain'})
    .where('email', '=', accounts.find(({what}) => what === 'coordinator')?.email ?? '')
    .execute();
  await database.close();
});

afterAll(closeBrowser);

async function as(what: string, baseUrl: string) {
  const visitor = await aVisitor(baseUrl);
  const account = accounts.find((each) => each.what === what);
  if (account) {
    const {email, password} = account;
    const signedIn = await visitor.context.request.post('/api/auth/sign-in/email', {
      headers: {origin: baseUrl},
      data: {email, password},
    });
    expect(signedIn.ok()).toBe(true);
  }
  return visitor;
}

const guide = '/basic/find/earlier-reports-person';
/** What lists, shows, searches or queues titles and names, by who sees most of it. */
const pages = {
  visitor: ['/', guide, '/guides', '/toolkit', '/search?q=report', '/questions', '/suggestions', '/anonymous/question'],
  'basic user': ['/training', '/account', '/suggestions/new'],
  champion: ['/records', '/steps-to-describe'],
  coordinator: [
    '/queue',
    '/held',
    '/feedback',
    '/people',
    '/outbox',
    '/releases',
    '/review',
    '/training-needs',
    '/training-needs/where',
    '/settings',
  ],
};

describe('letters', () => {
  it('may be spaced out, and a title one long word, on whatever lists titles: nothing is cut, covered or beyond the edge', async () => {
    const baseUrl = site();
    const found: Record<string, string[]> = {};
    for (const [who, paths] of Object.entries(pages)) {
      const {page} = await as(who, baseUrl);
      for (const path of paths) {
        await page.goto(path);
        await page.getByRole('heading', {level: 1}).waitFor();
        await loaded(page);
        // The lists lead on: what one of them shows in full belongs to them.
        if (path === '/questions' || path === '/suggestions') {
          await page.locator('.rows a').first().click();
          await page.waitForURL(/[0-9a-f]{8}-/);
          await loaded(page);
        }
        const takeBack = await spaceOut(page);
        for (const width of [1024, 320]) {
          await page.setViewportSize({width, height: 900});
          found[`${path} spaced out at ${width} px`] = [...(await coveredOrCut(page)), ...(await beyondTheEdge(page))];
        }
        await takeBack();
        await makeEveryWordLong(page);
        found[`${path} with one long word`] = await beyondTheEdge(page);
      }
    }
    expect(Object.fromEntries(Object.entries(found).filter(([, each]) => each.length > 0))).toEqual({});
    expect(Object.keys(found).length).toBe(3 * Object.values(pages).flat().length);
  });

  it('may be larger: the browser’s own size counts, and the bar changes by its own width', async () => {
    const baseUrl = site();
    const {page, context} = await as('coordinator', baseUrl);
    const browser = await context.newCDPSession(page);
    const account = page.locator('.account-menu > summary');
    const menu = page.locator('.bar-menu > summary');
    for (const [size, width, shown] of [
      [16, 1280, 'bar'],
      [16, 1160, 'bar'],
      [16, 900, 'bar'],
      [16, 880, 'menu'],
      [24, 1280, 'menu'],
      [24, 320, 'menu'],
    ] as const) {
      await browser.send('Page.setFontSizes', {fontSizes: {standard: size}});
      await page.setViewportSize({width, height: 900});
      await page.goto('/guides');
      await account.getByText('Mohammed Abdul-Rahman Hussain').waitFor({state: 'attached'});
      const how = `letters of ${size} px at ${width} px`;
      const body = await page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
      expect(body / size, how).toBeCloseTo(width === 320 ? 1.0625 : 1.125);
      expect([await account.isVisible(), await menu.isVisible()], how).toEqual([shown === 'bar', shown === 'menu']);
      expect(await coveredOrCut(page), how).toEqual([]);
      if (width === 1280 && size === 16)
        expect(await page.locator('.bar').evaluate(({clientHeight}) => clientHeight), 'the bar is one row').toBeLessThan(90);
      // With its sixteen entries open it lies over the page, and not beyond it.
      await (shown === 'bar' ? account : menu).click();
      await page.getByRole('button', {name: 'Sign out'}).filter({visible: true}).waitFor();
      expect(await beyondTheEdge(page), how).toEqual([]);
    }
  });
});

describe('colours', () => {
  it('are light on paper, whatever the reader looks at, and carry no meaning alone, on paper and in forced colours', async () => {
    const baseUrl = site();
    const {page} = await as('coordinator', baseUrl);
    await page.emulateMedia({colorScheme: 'dark'});
    const styleOf = (selector: string, name: string, pseudo?: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element, [property = '', of]) => getComputedStyle(element, of).getPropertyValue(property), [name, pseudo]);
    const onPaper = async () => {
      await page.emulateMedia({media: 'print', colorScheme: 'dark'});
      expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
      expect(await faintOnPaper(page), `${page.url()} on white paper`).toEqual([]);
      for (const chrome of ['.bar', '.foot', '.doc-rail', '.shell-nav'])
        expect(await page.locator(chrome).filter({visible: true}).count(), chrome).toBe(0);
    };
    const forced = () => page.emulateMedia({media: 'screen', forcedColors: 'active', colorScheme: 'dark'});
    const visit = async (path: string) => {
      await page.emulateMedia({media: 'screen', colorScheme: 'dark', forcedColors: 'none'});
      await page.goto(path);
      await page.getByRole('heading', {level: 1}).waitFor();
      await loaded(page);
    };

    await visit(`${guide}#step-1`);
    await onPaper();
    // How far it can be trusted stands at the end of the card.
    expect(await page.locator('.provenance').evaluate((element) => element.checkVisibility())).toBe(true);
    expect(await styleOf('.markdown', 'color')).toBe('rgb(23, 33, 43)');
    await forced();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle)).toBe('solid');
    expect(await styleOf('.bar-places [aria-current]', 'border-bottom-width')).toBe('3px');

    await visit('/training-needs/where');
    await onPaper();
    // A4 without its margins, upright; a table with a column for every organisation lies on its side.
    await page.setViewportSize({width: 700, height: 990});
    expect(await page.locator('.heat thead th').count()).toBeGreaterThan(10);
    expect(await widerThanPaper(page)).toEqual([]);
    const print = (await page.pdf({preferCSSPageSize: true, format: 'A4'})).toString('latin1');
    expect([...print.matchAll(/\/MediaBox \[0 0 (\d+)/g)].map(([, width]) => width)).toContain('841');
    await page.setViewportSize({width: 1280, height: 720});
    for (const look of [onPaper, forced]) {
      await look();
      // Few people: an edge, since the hatching is a background.
      expect(await styleOf('.heat .heat--wide', 'outline-style')).toBe('dashed');
      expect(await page.locator('.heat td').first().innerText()).toMatch(/Gap|Likely|Met|\?/);
    }
    await visit('/training-needs/said');
    for (const look of [onPaper, forced]) {
      await look();
      const [ground, ink] = [await styleOf('.scatter-point', 'fill'), await styleOf('.scatter-number', 'fill')];
      expect(ground, 'a number is seen on its point').not.toBe(ink);
    }
    await visit('/training-needs');
    for (const look of [onPaper, forced]) {
      await look();
      // A range, the likeliest share and the target: edges of three kinds, as in the bars.
      expect(await styleOf('.legend--range', 'border-top-style')).toBe('solid');
      expect(await styleOf('.legend--point', 'border-left-style')).toBe('solid');
      expect(await styleOf('.legend--target', 'border-left-style')).toBe('dashed');
      expect(await styleOf('.interval-target', 'stroke-dasharray')).not.toBe('none');
      // A whole disc without a background: its edges meet.
      const edge = Number.parseFloat(await styleOf('.need--sure', 'border-left-width', '::before'));
      expect(2 * edge).toBe(Number.parseFloat(await styleOf('.need--sure', 'width', '::before')));
    }
    // Drawings are in the colours that the person chose.
    expect(await styleOf('.interval-point', 'fill')).toBe(await styleOf('main', 'color'));

    for (const path of ['/glossary', '/queue', '/suggestions', '/go']) {
      await visit(path);
      await onPaper();
    }
    await forced();
    expect(await styleOf('.links-sheet svg', 'background-color'), 'a code that a camera can read').toBe('rgb(255, 255, 255)');
    await page.locator('.bar [role="combobox"]').fill('report');
    await page.locator('[role="option"]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await styleOf('[role="option"][aria-selected="true"]', 'outline-style')).toBe('solid');
  });
});
