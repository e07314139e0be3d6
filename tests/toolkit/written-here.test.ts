/** A document that is written on the page: a Word file with fields, a page to print, and the words to go on from. */
import {afterAll, describe, expect, it} from 'vitest';
import {closeBrowser, expectAccessible} from '../../server/testing/browser.ts';
import {freshUrls} from '../../server/testing/databases.ts';
import {aPartnership} from '../../server/testing/partnership.ts';

afterAll(closeBrowser);

describe.each(freshUrls)('a document that is written here on %s', (_name, url) => {
  it('is made, survives a reload, is filled in, printed, and written on; what came with the site as well', async () => {
    const {enhanced, coordinator} = await aPartnership({databaseUrl: await url()});
    const {page} = enhanced;
    await page.setViewportSize({width: 320, height: 800});
    await page.goto('/toolkit/new');
    await page.getByRole('button', {name: 'Write it here'}).press('Enter');
    await page.getByRole('button', {name: 'Make the Word file'}).press('Enter');
    await page.getByText('Write the document here').waitFor();
    await expectAccessible(page);
    await page.getByText('How it is written').click();
    await page.getByRole('button', {name: 'Begin with this example'}).press('Enter');
    await page.getByLabel('The words').press('Control+End');
    await page.getByLabel('The words').pressSequentially('\nThe sandpiper.');
    await page.reload();
    await page.getByRole('button', {name: 'Write it here'}).press('Enter');
    expect(await page.getByLabel('The words').inputValue()).toContain('The sandpiper.');
    await page.getByRole('button', {name: 'Make the Word file'}).press('Enter');
    await page.getByText(/Letter after a first report, standard, English, with 6 blanks/).waitFor();
    await page.getByText('How it looks').click();
    await expectAccessible(page);
    await page.getByLabel('What it is called').fill('Letter after a report');
    await page.getByLabel('What it is for').fill('Tells what happens after a first report.');
    await page.getByLabel('Stage of the case').selectOption({label: 'First report'});
    await page.getByRole('button', {name: 'Save as a draft'}).press('Enter');
    await page.getByRole('heading', {name: 'Letter after a report'}).waitFor();

    // Its page to print: with the version at the head, tagged, and safe to open.
    const address = await page.getByRole('link', {name: /^Page to print/}).getAttribute('href');
    const sent = await page.request.get(address ?? '');
    expect(sent.headers()['content-security-policy']).toContain('sandbox');
    // No script runs in what is sent, so nothing could be asked of it: looked at as a page of its own.
    const paper = await page.context().newPage();
    await paper.setContent(await sent.text());
    expect(await paper.title()).toBe('Letter after a first report');
    await expectAccessible(paper);
    const pdf = (await paper.pdf({tagged: true, preferCSSPageSize: true})).toString('latin1');
    expect(pdf).toContain('/Marked true');
    expect(pdf).toMatch(/\/Lang \(en/);
    await paper.close();

    // Approved as it is, filled in by whoever needs it.
    await page.getByRole('button', {name: 'Send for approval'}).press('Enter');
    await page.getByRole('form', {name: 'Send for approval'}).getByRole('button', {name: 'Send for approval'}).press('Enter');
    await page.getByText('It waits for the coordinator').waitFor();
    await coordinator.page.goto('/documents/letter-after-a-report');
    await coordinator.page.getByRole('button', {name: 'Approve version 1'}).press('Enter');
    await coordinator.page.getByRole('link', {name: 'Open as a page to print'}).waitFor();
    await coordinator.page.getByText('Fill it in here').click();
    await coordinator.page.getByLabel('Safe way to reach you').fill('By text');
    await coordinator.page.getByText('5 blanks are left.').waitFor();

    // The next version goes on from the words that are there, and so does one of what came with the site.
    await page.reload();
    await page.getByRole('button', {name: 'New version'}).press('Enter');
    await page.getByRole('button', {name: /^Change the words/}).press('Enter');
    await expect.poll(() => page.getByLabel('The words').inputValue()).toContain('The sandpiper.');
    await page.goto('/toolkit/victim-leaflet');
    await page.getByRole('button', {name: 'New version'}).press('Enter');
    await page
      .getByRole('listitem')
      .filter({hasText: 'Written here, in English, standard'})
      .getByRole('button', {name: /^Change the words/})
      .press('Enter');
    await expect.poll(() => page.getByLabel('The words').inputValue()).toContain('# You have reported anti-social behaviour');
    await expectAccessible(page);
    await page.getByLabel('The words').fill('# Our leaflet\n\nThe partnership wrote this one. [[Name]]');
    await page.getByRole('button', {name: 'Make the Word file'}).press('Enter');
    await page.getByText(/Our leaflet, standard, English, with one blank/).waitFor();
    await page.getByLabel('What changed').fill('Our own words.');
    // What was changed since stands in no file: it is not saved without a word.
    await page.getByLabel('The words').fill('# Our leaflet\n\nThe partnership changed this one. [[Name]]');
    await page.getByRole('button', {name: 'Save as a draft'}).press('Enter');
    await page.getByRole('link', {name: /What you wrote is not in a file yet/}).waitFor();
    await page.getByRole('button', {name: 'Make the Word file'}).press('Enter');
    await page.getByText(/Our leaflet, standard, English, with one blank/).waitFor();
    await page.getByRole('button', {name: 'Save as a draft'}).press('Enter');
    await page.getByText('Version 2: Our own words.').waitFor();
    await page.getByText('Read version 2 here').click();
    await page.getByText('The partnership changed this one.').waitFor();
  });
});
