/** What people write into a guide who have the system in front of them, and what readers say of it. */
import type {Page} from 'playwright-core';
import {afterAll, describe, expect, it} from 'vitest';
import {closeBrowser, expectAccessible} from '../../server/testing/browser.ts';
import {aPartnership, guide, recordRelease, stateOf, systemName, verify} from '../../server/testing/partnership.ts';

afterAll(closeBrowser);

describe('a guide', () => {
  it('is completed by somebody who has the system: described, previewed, shown, searched, printed, undone', async () => {
    const {service, coordinator, enhanced, reader} = await aPartnership();
    const {page} = enhanced;
    const step = page.getByRole('complementary', {name: 'In your version: Search for a person'});

    // Before a version is recorded the form says what is missing.
    await page.goto(guide);
    await step.getByRole('button', {name: 'Describe this step'}).click();
    await step.getByText('none is recorded yet').waitFor();
    await recordRelease(coordinator.page, '2.8');
    await expectAccessible(coordinator.page);

    await page.goto(guide);
    await step.getByRole('button', {name: 'Describe this step'}).click();
    await step.getByRole('textbox', {name: 'What to press'}).fill('Open **Marmalade**, then type the name.');
    await step.getByRole('button', {name: /See how it will look/}).click();
    await step.locator('.preview strong', {hasText: 'Marmalade'}).waitFor();
    await expectAccessible(page);
    await step.getByRole('button', {name: 'Save for everybody'}).click();
    await step.getByText('Saved. Everybody sees it').waitFor();

    // Everybody sees it in its place, with who said it and for which version, and nobody's name.
    const shown = reader.page.getByRole('complementary', {name: 'In your version: Search for a person'});
    await reader.page.goto(guide);
    await shown.getByText('Open Marmalade, then type the name.').waitFor();
    await shown.getByText(`In ${systemName} 2.8`).waitFor();
    await shown.getByText('Described by an enhanced user, Blaby District Council').waitFor();
    expect(await reader.page.content()).not.toContain('Test Person');
    expect(await reader.page.getByRole('button', {name: /Describe|Change this step/}).count()).toBe(0);
    await expectAccessible(reader.page);

    // Search knows it within ten seconds.
    const found = async () =>
      (await (await fetch(`${service.baseUrl}/api/search?q=marmalade`)).json()).results.map(({url}: {url: string}) => url);
    await expect.poll(found).toEqual([guide]);

    // On paper, too, with where it comes from; what is folded away is open.
    await reader.page.emulateMedia({media: 'print'});
    await reader.page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(await shown.getByText('Open Marmalade').isVisible()).toBe(true);
    const paper = await reader.page.locator('.provenance').innerText();
    expect(paper).toContain('Nobody has checked this page');
    expect(paper).toContain(`${service.baseUrl}/go/earlier-reports-person`);
    expect(await reader.page.locator('.helpful').isVisible()).toBe(false);
    expect(await reader.page.locator('.trust-details').evaluate((details: HTMLDetailsElement) => details.open)).toBe(true);
    await reader.page.emulateMedia({media: 'screen'});

    // Verified with it, changed without it, and as it was again.
    await verify(page, guide, '2.8');
    await step.getByRole('button', {name: 'Change this step'}).click();
    await step.getByRole('button', {name: 'Undo the last change'}).click();
    await step.getByText('Undone: it is as it was before.').waitFor();
    expect(await stateOf(reader.page, guide)).toContain('Changed since verified');
    await shown.getByText('What to press here is not described yet').waitFor();
    await expect.poll(found).toEqual([]);
    await step.getByRole('button', {name: 'Undo the last change'}).click();
    await step.getByText('Open Marmalade, then type the name.').first().waitFor();
    expect(await stateOf(reader.page, guide)).toContain(`Verified for ${systemName} 2.8`);
    expect([...enhanced.problems, ...reader.problems, ...coordinator.problems]).toEqual([]);
  });

  it('loses neither of two texts when two people describe a step', async () => {
    const {coordinator, enhanced} = await aPartnership();
    await recordRelease(coordinator.page, '2.8');
    const open = async (page: Page) => {
      await page.goto(guide);
      const step = page.getByRole('complementary', {name: 'In your version: Search for a person'});
      await step.getByRole('button', {name: /Describe|Change/}).click();
      return step;
    };
    const words = {role: 'textbox', name: 'What to press'} as const;
    const first = await open(enhanced.page);
    await first.getByRole(words.role, words).fill('Mine, not sent yet');
    const second = await open(coordinator.page);
    await second.getByRole(words.role, words).fill('Theirs');
    await second.getByRole('button', {name: 'Save for everybody'}).click();
    await second.getByText('Saved.').waitFor();

    await first.getByRole('button', {name: 'Save for everybody'}).click();
    await first.getByText('Someone else just described this step.').first().waitFor();
    const again = await open(enhanced.page);
    await again.getByText('You typed something here before somebody else saved.').waitFor();
    expect(await again.getByRole(words.role, words).inputValue()).toBe('Theirs');
    await again.getByRole('button', {name: 'Put it into the form'}).click();
    expect(await again.getByRole(words.role, words).inputValue()).toBe('Mine, not sent yet');
  });

  it('is told what is wrong with it, without an account, and the coordinator deals with it', async () => {
    const {coordinator, reader} = await aPartnership();
    await reader.page.goto(guide);
    await reader.page.getByRole('button', {name: 'Something is wrong'}).click();
    const form = reader.page.getByRole('form', {name: 'Was this page helpful?'});
    await form.getByLabel('What is wrong?').fill('Step two is out of date. Ring 07700 900123.');
    await form.getByRole('button', {name: 'Send without my name'}).click();
    await form.getByRole('link', {name: /This looks like a telephone number/}).waitFor();
    await expectAccessible(reader.page);
    await form.getByLabel('What is wrong?').fill('Step two is out of date.');
    await form.getByRole('button', {name: 'Send without my name'}).click();
    await reader.page.getByText('Nobody can tell that it was you').waitFor();

    const {page} = coordinator;
    await page.goto('/queue');
    await page.getByRole('link', {name: /^Read/}).first().click();
    await page.getByText('Step two is out of date.').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', {name: 'Mark as done'}).click();
    await page.getByText('Nothing is open.').waitFor();
    await page.goto('/queue');
    await page.getByText('Nobody is waiting.').waitFor();
  });
});
