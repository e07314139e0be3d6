/** The life of a document from its first draft to its end, many brought in at once, and a file that is cut on its way. */
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {zipSync} from 'fflate';
import type {Page} from 'playwright-core';
import {afterAll, describe, expect, it} from 'vitest';
import {aVisitor, closeBrowser, expectAccessible, loaded} from '../../server/testing/browser.ts';
import {freshUrls, temporaryFolder} from '../../server/testing/databases.ts';
import {aPartnership} from '../../server/testing/partnership.ts';
import {aDocx, aLockedPdf, aScannedPdf} from '../../server/testing/toolkit/papers.ts';

afterAll(closeBrowser);

/** A file on the person's computer. */
function onDisk(name: string, bytes: Uint8Array): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, bytes);
  return file;
}

const choose = (page: Page, ...files: string[]) => page.getByLabel('Files to send').setInputFiles(files);

describe.each(freshUrls)('a document on %s', (_name, url) => {
  it('is added, approved by somebody else, found by a phrase in it, superseded and withdrawn', async () => {
    const {service, coordinator, enhanced, as} = await aPartnership({
      databaseUrl: await url(),
      people: [{role: 'enhanced', champion: true, organisation: 'melton'}],
    });
    const {page} = enhanced;
    await page.goto('/toolkit');
    await page.getByRole('link', {name: 'Add a document'}).press('Enter');
    await page.getByRole('button', {name: 'Choose files'}).waitFor();
    await page.getByRole('button', {name: 'Save as a draft'}).press('Enter');
    await page.getByRole('alert').getByRole('link', {name: 'Add at least one file.'}).waitFor();
    await expectAccessible(page);
    await choose(page, onDisk('bad.pdf', Buffer.from('<html></html>')));
    await page.getByText(/bad\.pdf: It is a web page or a drawing/).waitFor();
    await page.getByRole('button', {name: /Take it off the list.*bad\.pdf/}).press('Enter');
    await choose(
      page,
      onDisk('night.docx', aDocx(['# What happened', 'The nightjar was heard at midnight.'])),
      onDisk('scan.pdf', aScannedPdf()),
    );
    await page.getByText(/No text in it \(scanned\)/).waitFor();
    await page.getByText(/Its text can be searched/).waitFor();
    await page.getByLabel('What it is called').fill('Night log');
    await page.getByLabel('What it is for').fill('For somebody who writes down what they hear.');
    await page.getByLabel('Stage of the case').selectOption({label: 'Support the victim'});
    await page.getByRole('button', {name: 'Save as a draft'}).press('Enter');
    await page.getByRole('heading', {name: 'Night log'}).waitFor();
    await page.waitForURL('**/documents/night-log');
    await expectAccessible(page);
    await page.getByRole('button', {name: 'Send for approval'}).press('Enter');
    await page.getByLabel('Agreed by').fill('The delivery group');
    await expectAccessible(page);
    await page.getByRole('form', {name: 'Send for approval'}).getByRole('button', {name: 'Send for approval'}).press('Enter');
    await page.getByText('It waits for the coordinator').waitFor();

    // Nobody else sees it; the coordinator finds it in the queue and approves it.
    const {page: reader} = await aVisitor(service.baseUrl);
    await reader.goto('/documents/night-log');
    await reader.getByText('still being prepared').waitFor();
    const approving = coordinator.page;
    await approving.goto('/queue');
    await approving.getByRole('link', {name: /Read and approve/}).press('Enter');
    await approving.getByRole('button', {name: 'Approve version 1'}).press('Enter');
    await approving.getByRole('link', {name: 'Download Word'}).waitFor();
    const approvedAt = Date.now();
    await expect
      .poll(async () => {
        await reader.goto('/search?q=nightjar+midnight');
        await loaded(reader);
        return reader.getByRole('link', {name: 'Night log'}).count();
      })
      .toBeGreaterThan(0);
    expect(Date.now() - approvedAt).toBeLessThan(10_000);
    await reader.getByRole('link', {name: 'Night log'}).first().click();
    await reader.getByText('Agreed by The delivery group').waitFor();
    await expectAccessible(reader);

    // A new version of a form that guides use: where it is used is shown before it takes the other's place.
    await page.goto('/toolkit/victim-leaflet');
    await page.getByRole('button', {name: 'New version'}).press('Enter');
    await choose(page, onDisk('ours.docx', aDocx(['Our own leaflet about bitterns.'])));
    await page.getByLabel('What changed').fill('Our own words.');
    await page.getByRole('button', {name: /Take out.*ours\.docx/}).waitFor();
    await page.getByRole('button', {name: 'Save as a draft'}).press('Enter');
    await page
      .getByText(/takes the place of version 1\. Look whether these pages still fit: .*Keep the victim informed/)
      .waitFor();
    await page.getByRole('button', {name: 'Send for approval'}).press('Enter');
    await page.getByLabel('The coordinator').uncheck();
    await page.getByLabel('A champion').check();
    await page.getByRole('form', {name: 'Send for approval'}).getByRole('button', {name: 'Send for approval'}).press('Enter');
    await page.getByText('It waits for a champion').waitFor();
    const champion = await as(2);
    await champion.page.goto('/toolkit/victim-leaflet');
    // What is to be approved is read where it is approved: elsewhere the page still shows the version before.
    await champion.page.getByText('Read version 2 here').click();
    await champion.page.getByText('Our own leaflet about bitterns.').waitFor();
    await champion.page.getByRole('button', {name: 'Approve version 2'}).press('Enter');
    await champion.page.getByText('You have approved it.').waitFor();
    await champion.page.getByText(/Version 2 · Approved/).waitFor();
    // What it took the place of was a sample; this is none.
    await reader.goto('/toolkit/victim-leaflet');
    await reader.getByText('The partnership has its own version').waitFor();
    await reader.getByText('Versions and history').click();
    await reader.getByText('Our own words.').waitFor();
    expect(await reader.getByText('Sample to be agreed').count()).toBe(0);

    // Withdrawn: its page says why, and nothing is downloaded any more.
    await approving.goto('/documents/night-log');
    await approving.getByRole('button', {name: 'Withdraw it'}).press('Enter');
    await approving.getByLabel('Why it is withdrawn').fill('The council has another one.');
    await expectAccessible(approving);
    await approving.getByRole('button', {name: 'Withdraw it'}).press('Enter');
    await approving.getByText('This document was withdrawn.').waitFor();
    await reader.goto('/go/night-log');
    await reader.getByText('The council has another one.').first().waitFor();
    expect(await reader.getByRole('link', {name: /Download/}).count()).toBe(0);
    await expectAccessible(reader);
    for (const {problems} of [coordinator, enhanced, champion]) expect(problems).toEqual([]);
  });

  it('is brought in with many others from a zip: what is new is chosen, the rest says why not', async () => {
    const {coordinator} = await aPartnership({databaseUrl: await url()});
    const {page, problems} = coordinator;
    const words = (about: string) =>
      aDocx([`# Form about ${about}`, ...Array.from({length: 9}, (_, at) => `Line ${at} tells of ${about} and no more.`)]);
    const birds = [
      'plover',
      'dunlin',
      'knot',
      'ruff',
      'snipe',
      'godwit',
      'whimbrel',
      'redshank',
      'greenshank',
      'stint',
      'sanderling',
      'turnstone',
      'avocet',
    ];
    const files = {
      ...Object.fromEntries(birds.map((bird) => [`forms/${bird}.docx`, words(bird)])),
      'forms/plover again.docx': words('plover'),
      'forms/dunlin (1).docx': words('dunlin'),
      'scan.pdf': aScannedPdf(),
      'locked.pdf': aLockedPdf(),
      'damaged.docx': words('ruin').subarray(0, 700),
      'picture.docx': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      '__MACOSX/forms/._plover.docx': Buffer.from('x'),
    };
    expect(Object.keys(files)).toHaveLength(20);
    await page.goto('/toolkit');
    await page.getByRole('link', {name: 'Bring in several files'}).press('Enter');
    await page.getByRole('button', {name: 'Choose files or a zip'}).waitFor();
    await page.getByLabel('Files to bring in').setInputFiles(onDisk('ours.zip', zipSync(files)));
    await page.getByText('14 of 20 are chosen.').waitFor();
    const noteOf = async (name: string) => page.getByRole('listitem').filter({hasText: name}).first().innerText();
    expect(await noteOf('plover again')).toContain('The same file is on this list already.');
    expect(await noteOf('dunlin (1)')).toContain('The same file is on this list already.');
    expect(await noteOf('scan.pdf')).toContain('No text in it (scanned)');
    expect(await noteOf('locked.pdf')).toContain('Locked by a password');
    expect(await noteOf('damaged.docx')).toContain('It is damaged');
    expect(await noteOf('picture.docx')).toContain('It is a picture.');
    expect(await noteOf('._plover')).toContain('it is no document');
    await expectAccessible(page);
    // One that cannot be saved as it is: the others are, and it stays with its reason.
    await page.getByLabel(/^Title of .*knot/).fill('x');
    await page.getByRole('button', {name: 'Add 14 drafts'}).press('Enter');
    await page.getByText('13 of 14 are drafts now.').waitFor();
    await page.getByText(/forms\/knot\.docx: Write what it is called/).waitFor();
    await page.getByRole('link', {name: 'See them in the library'}).press('Enter');
    await page.getByRole('link', {name: 'Form about avocet'}).waitFor();
    expect(await page.locator('.state').getByText('Draft', {exact: true}).count()).toBe(13);
    // Once more: it is here already.
    await page.goto('/toolkit/import');
    await page.getByLabel('Files to bring in').setInputFiles([onDisk('avocet.docx', words('avocet'))]);
    await page.getByText('This very file is here already: Form about avocet.').waitFor();
    expect(problems).toEqual([]);
  });

  it('goes on being sent where it was cut', async () => {
    const {enhanced} = await aPartnership({databaseUrl: await url()});
    const {page, context} = enhanced;
    const noise = Uint8Array.from({length: 5_000_000}, (_, at) => (at * 7919 + (at >> 7) * 31) & 255);
    const paper = onDisk('long.docx', aDocx(['A long one about sandpipers'], {'word/media/noise.bin': [noise, {level: 0}]}));
    await page.goto('/toolkit/new');
    await page.getByRole('button', {name: 'Choose files'}).waitFor();
    const pieces: string[] = [];
    await context.route('**/pieces/*', async (route) => {
      const number = route.request().url().split('/').at(-1) ?? '';
      pieces.push(number);
      // At three of five the connection is gone, for that page for good.
      if (Number(number) === 3 && pieces.filter((each) => each === '3').length < 2) return route.abort();
      return route.continue();
    });
    await choose(page, paper);
    await page.getByText(/The connection is gone; it goes on by itself/).waitFor();
    await page.reload();
    await page.getByRole('button', {name: 'Choose files'}).waitFor();
    pieces.length = 0;
    pieces.push('3', '3');
    await choose(page, paper);
    await page.getByText(/Its text can be searched/).waitFor();
    expect(pieces.slice(2)).toEqual(['3', '4']);
  });
});
