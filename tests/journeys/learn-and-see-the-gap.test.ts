import type {Page} from 'playwright-core';
import {afterAll, describe, expect, it} from 'vitest';
import {aVisitor, closeBrowser, expectAccessible as expectAxeClean, loaded, tabTo} from '../../server/testing/browser.ts';
import {freshUrls, temporaryFolder} from '../../server/testing/databases.ts';
import {runService} from '../../server/testing/process.ts';

afterAll(closeBrowser);

const password = 'three random words';

describe.each(freshUrls)('from the first start to the first gap on %s', (name, url) => {
  // The pages are the same on both databases.
  const expectAccessible = (page: Page) => (name === 'SQLite' ? expectAxeClean(page) : Promise.resolve());

  it('a coordinator invites a basic user, who takes a quiz by keyboard and is told what to read; the needs table changes', async () => {
    const service = await runService({DATABASE_URL: await url(), DATA_DIR: temporaryFolder()});

    // The coordinator is created by the printed link.
    const coordinator = await aVisitor(service.baseUrl);
    await coordinator.page.goto(service.setUpLink ?? '');
    await coordinator.page.getByLabel('Your name').fill('Coordinator');
    await coordinator.page.getByLabel('E-mail address').fill('coordinator@example.org');
    await coordinator.page.getByLabel('Password').fill('short');
    await coordinator.page.getByRole('button', {name: 'Create my account'}).click();
    const summary = coordinator.page.getByRole('alert');
    await summary.getByRole('link', {name: 'Use at least 12 characters.'}).waitFor();
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    await expectAccessible(coordinator.page);
    expect(await coordinator.page.getByLabel('Your name').inputValue()).toBe('Coordinator');
    await coordinator.page.getByLabel('Password').fill(password);
    await coordinator.page.getByRole('button', {name: 'Create my account'}).click();
    await coordinator.page.waitForURL('**/set-up');
    await coordinator.page.getByText('0 of 10 steps done').waitFor();
    await expectAccessible(coordinator.page);

    // Before anybody was assessed the table says so.
    await coordinator.page.goto('/training-needs');
    await coordinator.page.getByText('Nothing can be said yet').waitFor();

    // They invite a basic user and copy the link.
    await coordinator.page.goto('/people');
    await coordinator.page.getByRole('button', {name: 'Invite one person'}).click();
    await coordinator.page.getByLabel('E-mail address').fill('basic@example.org');
    await coordinator.page.getByLabel('Organisation').first().selectOption('Charnwood Borough Council');
    await coordinator.page.getByLabel('Job function').selectOption('Call-taker or contact-centre adviser');
    await coordinator.page.getByRole('button', {name: 'Create the invitation'}).click();
    const link = await coordinator.page.getByLabel('Invitation link').inputValue();
    await expectAccessible(coordinator.page);

    // The headcount is what coverage is measured against.
    await coordinator.page.goto('/headcounts');
    await coordinator.page.getByLabel('Charnwood Borough Council, Call-taker or contact-centre adviser').fill('12');
    await coordinator.page.getByRole('button', {name: 'Save the headcounts'}).click();
    await coordinator.page.getByText('Saved.').waitFor();

    // The basic user joins.
    const basic = await aVisitor(service.baseUrl);
    const {page} = basic;
    await page.goto(link);
    await page.getByText('You are invited as:').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Your name').fill('Basic User');
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', {name: 'Create my account'}).click();
    await page.getByRole('heading', {name: 'For you'}).waitFor();
    await page.goto('/training');
    await page
      .getByRole('link', {name: /^Take the quiz/})
      .first()
      .waitFor();
    await expectAccessible(page);

    // And takes the quiz by keyboard only: the first option every time, so some are wrong.
    await page.goto('/training/basic-find');
    await page.getByRole('button', {name: 'Start the quiz'}).waitFor();
    await expectAccessible(page);
    await tabTo(page, page.getByRole('button', {name: 'Start the quiz'}).first());
    await page.keyboard.press('Enter');
    for (let question = 1; question <= 5; question += 1) {
      await page.getByText(`Question ${question} of 5`).waitFor();
      if (question === 1) await expectAccessible(page);
      const isSingle = (await page.locator('.option input[type=radio]').count()) > 0;
      // The first is left blank, so that there is something to read about.
      if (question > 1) {
        await tabTo(page, page.getByRole(isSingle ? 'radio' : 'checkbox').first());
        await page.keyboard.press('Space');
      }
      await tabTo(page, page.getByRole('button', {name: question === 5 ? 'Submit answers' : 'Next question'}));
      await page.keyboard.press('Enter');
    }
    const result = page.getByRole('heading', {name: /\d of 5 right/});
    const blanks = page.getByRole('button', {name: 'Submit with blanks'});
    await blanks.waitFor();
    await tabTo(page, page.getByRole('button', {name: 'Submit with blanks'}).first());
    await page.keyboard.press('Enter');
    await result.waitFor();
    expect(await result.evaluate((element) => element === document.activeElement)).toBe(true);
    await expectAccessible(page);
    const correct = Number(/(\d) of 5/.exec((await result.textContent()) ?? '')?.[1]);
    expect(correct).toBeLessThan(5);
    {
      // The passage is a heading of a guide that really exists.
      const passage = page
        .getByRole('heading', {name: /^Read th/})
        .locator('xpath=following-sibling::ul[1]//a')
        .first();
      const target = new URL((await passage.getAttribute('href')) ?? '', service.baseUrl);
      await passage.click();
      await page.locator(`h2${target.hash}`).waitFor();
      expect(new URL(page.url()).pathname).toBe(target.pathname);
    }

    // Their record says so.
    await page.goto('/training');
    await page.getByText(`${correct} of 5 on `).waitFor();

    // And the coordinator's table has changed: 1 of 12 assessed.
    await coordinator.page.goto('/training-needs/where');
    await coordinator.page.getByText('Who was assessed, by organisation').click();
    await coordinator.page.getByLabel('Organisation', {exact: true}).selectOption('Charnwood Borough Council');
    const row = coordinator.page.getByRole('table', {name: 'Charnwood Borough Council'}).getByRole('row', {name: /^Search/});
    expect((await row.getByRole('cell').allTextContents()).slice(0, 3)).toEqual(['at least 12', '1', correct >= 4 ? '1' : '0']);
    await expectAccessible(coordinator.page);
    for (const path of ['/queue', '/settings', '/outbox', '/account', '/headcounts']) {
      await coordinator.page.goto(path);
      await loaded(coordinator.page);
      await expectAccessible(coordinator.page);
    }

    // A basic user sees neither.
    await page.goto('/training-needs');
    await page.getByText('Your account does not include this page').waitFor();
    expect([...coordinator.problems, ...basic.problems]).toEqual([]);
  });
});
