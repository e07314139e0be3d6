import {afterAll, describe, expect, it} from 'vitest';
import {aVisitor, closeBrowser, expectAccessible} from '../../server/testing/browser.ts';
import {sharedService} from '../../server/testing/process.ts';

afterAll(closeBrowser);

const site = sharedService();

describe('somebody in a hurry', () => {
  it('types what they need on home, five times, and is there', async () => {
    const baseUrl = site();
    const {page, problems} = await aVisitor(baseUrl);
    for (const [typed, path] of [
      ['account reset', /^\/(basic\/access\/forgotten-password|enhanced\/accounts\/reset-a-password)$/],
      ['the form to warn somebody', /^\/toolkit\/community-protection-warning$/],
      ['may I tell a landlord', /^\/basic\/share\/may-i-share$/],
      ['earlier reports at an address', /^\/basic\/find\/earlier-reports-address$/],
      ['who decides on a change to the system', /^\/about\/who-decides$/],
    ] as const) {
      await page.goto('/');
      await page.getByRole('combobox').pressSequentially(typed);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search?q=*');
      await page.getByRole('main').locator('.result-best a, .result-group a').first().click();
      await expect.poll(() => new URL(page.url()).pathname, {message: typed}).toMatch(path);
    }
    expect(problems).toEqual([]);
  });

  it('comes to the search by / and Ctrl-K, and can turn the single keys off', async () => {
    const baseUrl = site();
    const {page} = await aVisitor(baseUrl);
    await page.goto('/basic/risk/assess-risk');
    const box = page.getByRole('combobox');
    const hasFocus = () => box.evaluate((element) => element === document.activeElement);
    await expect
      .poll(async () => {
        await page.keyboard.press('/');
        return hasFocus();
      })
      .toBe(true);
    expect(await box.inputValue()).toBe('');
    await page.keyboard.press('Escape');
    await page.locator('h1').click();
    await page.keyboard.press('Control+k');
    expect(await hasFocus()).toBe(true);
    await page.keyboard.type('a/b');
    expect(await box.inputValue()).toBe('a/b');

    await page.goto('/about/accessibility');
    await page.getByRole('button', {name: 'Single-key shortcuts'}).click();
    await page.getByText('They are off in this browser.').waitFor();
    await page.locator('h1').click();
    await page.keyboard.press('/');
    expect(await hasFocus()).toBe(false);
    await page.keyboard.press('Control+k');
    expect(await hasFocus()).toBe(true);
  });

  it('sees all results at an address of their own, with what was meant, what a word means, and the way to the other tier', async () => {
    const baseUrl = site();
    const {page, problems} = await aVisitor(baseUrl);
    await page.goto('/');
    await page.getByRole('combobox').fill('pasword');
    await page.getByRole('button', {name: 'Search', exact: true}).click();
    await page.waitForURL('**/search?q=pasword');
    await page.getByText('Did you mean').getByRole('link', {name: 'password'}).waitFor();
    await page.getByRole('link', {name: 'Get back in when you have forgotten your password'}).waitFor();
    expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');
    await expectAccessible(page);
    await page.getByRole('link', {name: /guides? for administrators and champions fits? too/}).click();
    await page.getByRole('link', {name: "Reset a colleague's password"}).waitFor();

    await page.goto('/search?q=jag');
    await page.getByRole('region', {name: 'What Joint Action Group (JAG) means'}).waitFor();
    await expectAccessible(page);

    await page.goto('/search?q=xylophone');
    await page.getByText('Nothing found for “xylophone”.').waitFor();
    await page.getByRole('link', {name: 'Ask a question'}).waitFor();
    await expectAccessible(page);
    expect(problems).toEqual([]);
  });

  it('leaves the list behind with Tab or Escape, wherever in the search they are', async () => {
    const baseUrl = site();
    const {page} = await aVisitor(baseUrl);
    await page.goto('/basic/risk/assess-risk');
    const list = page.locator('.search-results');
    await page.getByRole('combobox').fill('report');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Tab');
    expect(await list.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await list.isVisible()).toBe(false);
    await page.getByRole('combobox').fill('reports');
    await page.getByRole('option').first().waitFor();
    for (let presses = 0; presses < 6; presses += 1) await page.keyboard.press('Tab');
    await expect.poll(() => list.isVisible()).toBe(false);
    expect(await page.getByRole('combobox').inputValue()).toBe('reports');
  });

  it('lands in the section that was asked for', async () => {
    const baseUrl = site();
    const {page} = await aVisitor(baseUrl);
    await page.goto('/search?q=writing+over+the+last+letter');
    await page.getByRole('link', {name: 'Find the right form or template'}).click();
    await page.waitForURL('**/basic/documents/find-the-right-form#common-mistakes');
  });

  it('gets a sentence and the lists where there is no JavaScript', async () => {
    const baseUrl = site();
    const {page} = await aVisitor(baseUrl, {javaScriptEnabled: false});
    await page.goto('/search?q=risk');
    expect(await page.locator('main').innerText()).toContain('Searching needs JavaScript.');
    await page.getByRole('link', {name: 'All guides in one list'}).click();
    await page.getByRole('heading', {level: 1, name: 'Guides'}).waitFor();
  });
});

describe('on a guide', () => {
  it('each step has its link, and an abbreviation says what it means until Escape', async () => {
    const baseUrl = site();
    const {page, problems} = await aVisitor(baseUrl);
    await page.goto('/basic/close/case-on-another-system');
    await page.getByRole('link', {name: 'Link to step 2'}).click();
    expect(new URL(page.url()).hash).toBe('#step-2');
    const word = page.getByRole('button', {name: 'RSL'}).first();
    await word.focus();
    const meaning = page.getByRole('tooltip').filter({hasText: 'Registered social landlord'});
    expect(await meaning.isVisible()).toBe(true);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    expect(await meaning.isVisible()).toBe(false);
    // With the pointer as well, wherever the focus is.
    await page.locator('h1').click();
    await word.hover();
    expect(await meaning.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await meaning.isVisible()).toBe(false);
    expect(problems).toEqual([]);
  });

  it('the end leads to the other tasks of the subject', async () => {
    const baseUrl = site();
    const {page} = await aVisitor(baseUrl);
    await page.goto('/basic/find/earlier-reports-person');
    const links = await page.locator('.more-in-subject a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links).toEqual(['/basic/find/earlier-reports-address']);
  });

  it('the call-taker script ends in a summary to copy, and no answer leaves the page', async () => {
    const baseUrl = site();
    const {page, context, problems} = await aVisitor(baseUrl);
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], {origin: baseUrl});
    await page.goto('/basic/record/call-taker-script', {waitUntil: 'networkidle'});
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
    const script = page.getByRole('form', {name: 'Call-taker script'});
    await script.getByLabel('Is anybody in danger or hurt now?').fill('No');
    await script.getByLabel('What happened? Tell me from the start.').fill('Marmalade on the stairs');
    const summary = script.getByLabel('Summary');
    await expect.poll(() => summary.inputValue()).toContain('Is anybody in danger or hurt now? No');
    expect(await summary.inputValue()).toMatch(/WHAT HAPPENED\nWhat happened\? Tell me from the start\. Marmalade on the stairs/);
    await expectAccessible(page);
    await script.getByRole('button', {name: 'Copy the summary'}).click();
    await script.getByText('Copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await summary.inputValue());
    expect(await page.evaluate(() => JSON.stringify([{...localStorage}, {...sessionStorage}]))).not.toContain('Marmalade');
    expect(sent.join()).not.toContain('Marmalade');
    // Following a link asks first; the answers stay where one does not leave.
    const asked: string[] = [];
    page.once('dialog', (dialog) => {
      asked.push(dialog.message());
      dialog.dismiss();
    });
    await page.getByRole('link', {name: 'Record a report'}).first().click();
    expect(asked).toEqual(['The answers on this page will be lost. Leave it?']);
    expect(await summary.inputValue()).toContain('Marmalade');
    await script.getByRole('button', {name: 'Clear the page'}).click();
    await script.getByRole('button', {name: 'Clear them'}).click();
    await script.getByText('Nothing of the call is left on this page.').waitFor();
    expect(await script.getByLabel('What happened? Tell me from the start.').inputValue()).toBe('');
    expect(problems).toEqual([]);
  });

  it('the decision guide leads to what to do, one question at a time', async () => {
    const baseUrl = site();
    const {page} = await aVisitor(baseUrl);
    await page.goto('/basic/share/may-i-share');
    const press = (name: string) => page.locator('.decision').getByRole('button', {name, exact: true}).click();
    for (const answer of ['No', 'Yes', 'Yes', 'Not sure']) await press(answer);
    await page.getByText('Ask your data protection adviser', {exact: true}).waitFor();
    await expectAccessible(page);
    await press('Back one question');
    for (const answer of ['Yes', 'Yes', 'Yes', 'Yes', 'No, all of it is needed']) await press(answer);
    await page.getByText('You have a power to share it').waitFor();
    await press('Start again');
    await page.getByText('Question 1 of 8').waitFor();
  });
});
