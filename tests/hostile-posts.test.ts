import type {Page} from 'playwright-core';
import {afterAll, describe, expect, it} from 'vitest';
import {aVisitor, closeBrowser, loaded} from '../server/testing/browser.ts';
import {freshUrls, temporaryFolder} from '../server/testing/databases.ts';
import {aMailServer} from '../server/testing/mail-server.ts';
import {payloads} from '../server/testing/payloads.ts';
import {addPeople, password, sessionCookie} from '../server/testing/people.ts';
import {runService} from '../server/testing/process.ts';

afterAll(closeBrowser);

const everything = payloads.join('\n\n');
const hostileName = '<img src=x onerror=pwned(99)>';

/** What a post must never bring into a page. */
async function strangersIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll('.words *')) {
      const allowed = [
        'P',
        'BR',
        'STRONG',
        'EM',
        'S',
        'CODE',
        'PRE',
        'BLOCKQUOTE',
        'UL',
        'OL',
        'LI',
        'HR',
        'A',
        'H2',
        'H3',
        'H4',
      ];
      if (!allowed.includes(element.tagName)) found.push(element.outerHTML);
      for (const {name} of element.attributes)
        if (!['href', 'rel', 'start', 'value'].includes(name)) found.push(element.outerHTML);
      if (getComputedStyle(element).position !== 'static') found.push(element.outerHTML);
    }
    for (const link of document.querySelectorAll('a[href]'))
      if (!/^(https?|mailto):$/.test((link as HTMLAnchorElement).protocol)) found.push(link.outerHTML);
    return found;
  });
}

describe('hostile text in every field', () => {
  it('is text on every page, in feeds, in mail and in search, with the content security policy switched off', async () => {
    const [, url] = freshUrls[0] as (typeof freshUrls)[number];
    const databaseUrl = await url();
    await addPeople(databaseUrl, [
      {email: 'author@example.org', name: hostileName},
      {email: 'coordinator@example.org', name: hostileName, role: 'coordinator'},
    ]);
    const mail = await aMailServer();
    const service = await runService({DATABASE_URL: databaseUrl, DATA_DIR: temporaryFolder(), SMTP_URL: mail.url});
    const as = async (email: string) => {
      const cookie = await sessionCookie(service.baseUrl, email);
      return async (method: string, path: string, body: object) => {
        const headers = {'content-type': 'application/json', origin: service.baseUrl, cookie};
        const response = await fetch(service.baseUrl + path, {method, headers, body: JSON.stringify(body)});
        const answer = (await response.json()) as {id: string; version: number};
        expect(response.ok, `${method} ${path}: ${JSON.stringify(answer)}`).toBe(true);
        return answer;
      };
    };
    const author = await as('author@example.org');
    const coordinator = await as('coordinator@example.org');

    const addresses: string[] = [];
    for (const [number, payload] of payloads.entries()) {
      const title = `Title ${payload}`.slice(0, 120);
      const kind = number % 2 === 0 ? 'rumour' : 'idea';
      const suggestion = await author('POST', '/api/suggestions', {kind, title, details: payload, named: true});
      const question = await author('POST', '/api/questions', {title, details: payload, named: true});
      addresses.push(`/suggestions/${suggestion.id}`, `/questions/${question.id}`);
      if (number > 1) continue;
      const said = {status: 'acknowledged', reason: everything, version: 1};
      await coordinator('POST', `/api/suggestions/${suggestion.id}/steps`, {
        ...said,
        ...(kind === 'rumour' && {verdict: 'false', sources: everything}),
      });
      await coordinator('POST', `/api/posts/${suggestion.id}/notes`, {text: everything});
      const answer = await coordinator('POST', `/api/questions/${question.id}/answers`, {
        text: everything,
        official: true,
        named: true,
      });
      await coordinator('PUT', `/api/answers/${answer.id}`, {text: `${everything}.`, version: 1});
      for (const answerId of [null, answer.id])
        await coordinator('POST', `/api/questions/${question.id}/comments`, {
          text: everything.slice(0, 1_000),
          answerId,
          named: true,
        });
      await author('PUT', `/api/questions/${question.id}`, {title, details: everything, competency: null, version: 2});
      const removed = await author('POST', '/api/questions', {title, details: payload});
      await coordinator('PUT', `/api/posts/${removed.id}/visibility`, {
        visibility: 'removed',
        reason: everything.slice(0, 300),
        version: 1,
      });
      addresses.push(`/questions/${removed.id}`);
    }
    const settings = await (
      await fetch(`${service.baseUrl}/api/settings`, {
        headers: {cookie: await sessionCookie(service.baseUrl, 'coordinator@example.org')},
      })
    ).json();
    const hostileSettings = {...settings.settings, notice: everything.slice(0, 300), contact: everything.slice(0, 300)};
    await coordinator('PUT', '/api/settings', {settings: hostileSettings, version: settings.version});

    for (const who of ['visitor', 'coordinator@example.org']) {
      const {page} = await aVisitor(service.baseUrl, {bypassCSP: true});
      const executed: unknown[] = [];
      await page.exposeFunction('pwned', (number: unknown) => void executed.push(number));
      page.on('dialog', (dialog) => {
        executed.push(dialog.message());
        dialog.dismiss();
      });
      // The trap itself works: a page that treats text as HTML is caught.
      await page.goto('/about/privacy');
      await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), hostileName);
      await expect.poll(() => executed).toEqual([99]);
      executed.length = 0;

      if (who !== 'visitor') {
        await page.goto('/sign-in');
        await page.getByLabel('E-mail address').fill(who);
        await page.getByLabel('Password').fill(password);
        await page.getByRole('button', {name: 'Sign in'}).click();
        await page.waitForURL(`${service.baseUrl}/`);
      }
      const own = who === 'visitor' ? ['/sign-in'] : ['/queue', '/settings', '/outbox', '/people', '/account'];
      const lists = ['/suggestions', '/questions', '/about/concerns-and-rumours', '/'];
      // Every title is one visit long; the coordinator sees the posts that carry everything.
      for (const path of [...(who === 'visitor' ? addresses : addresses.slice(0, 6)), ...lists, ...own]) {
        await page.goto(path);
        await loaded(page);
        for (const summary of await page.locator('main details > summary').all()) await summary.click();
        expect(await strangersIn(page), path).toEqual([]);
        expect(executed, `${who} on ${path}`).toEqual([]);
      }

      // Search shows titles and the sentences that fit.
      await page.goto('/suggestions');
      await page.getByRole('combobox').fill('pwned title');
      await page.getByRole('option').first().waitFor();
      expect(executed, 'search').toEqual([]);

      // A feed reader puts titles and contents into a page of its own.
      for (const feed of ['/api/suggestions/feed', '/api/questions/feed']) {
        const shown = await page.evaluate(async (path) => {
          const xml = new DOMParser().parseFromString(await (await fetch(path)).text(), 'application/xml');
          if (xml.querySelector('parsererror')) return 'not XML';
          const texts = [...xml.querySelectorAll('title, summary, content')].map(({textContent}) => textContent ?? '');
          document.body.insertAdjacentHTML('beforeend', `<div class="words">${texts.join('')}</div>`);
          await new Promise((done) => setTimeout(done, 200));
          return texts.length;
        }, feed);
        expect(shown, feed).toBeGreaterThan(40);
        expect(await strangersIn(page), feed).toEqual([]);
        expect(executed, feed).toEqual([]);
      }
    }

    // Mail is text: there is nothing in it that could run.
    await expect.poll(() => mail.mails.length).toBeGreaterThanOrEqual(6);
    for (const {mail: message, to} of mail.mails) {
      expect(to).toEqual(['author@example.org']);
      expect(message.html).toBeUndefined();
      expect(message.headers.find(({key}) => key === 'content-type')?.value).toMatch(/^text\/plain/);
    }
  });
});
