/** A partnership moves from one system to another, one organisation first. */
import {afterAll, describe, expect, it} from 'vitest';
import {closeBrowser, expectAccessible} from '../../server/testing/browser.ts';
import {freshUrls} from '../../server/testing/databases.ts';
import {aPartnership, guide, recordRelease, systemName, verify} from '../../server/testing/partnership.ts';

afterAll(closeBrowser);

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe.each(freshUrls)('a change of system on %s', (_name, url) => {
  it('is recorded, one organisation moves on a day, and its people see the new system first, while the list of steps shrinks', async () => {
    const {service, coordinator, enhanced, reader, as} = await aPartnership({
      databaseUrl: await url(),
      people: [
        {role: 'basic', organisation: 'melton'},
        {role: 'enhanced', champion: true, organisation: 'melton'},
        {role: 'enhanced', champion: true, organisation: 'rutland'},
      ],
    });
    const {page} = coordinator;

    // The coordinator adds the system, by the menu and by keyboard.
    await page.goto('/systems');
    await page.getByRole('heading', {name: systemName}).waitFor();
    await page.getByText('Add a system').press('Enter');
    const adding = page.getByRole('form', {name: 'Add a system'});
    await adding.getByLabel('First day').fill('next week');
    await adding.getByRole('button', {name: 'Add the system'}).press('Enter');
    await adding.getByRole('link', {name: 'Write what it is called.'}).waitFor();
    await adding.getByRole('link', {name: /Write the day as year, month and day/}).waitFor();
    await adding.getByLabel('Name', {exact: true}).fill('Nextbook Case Management');
    await adding.getByLabel('Short name').fill('Nextbook');
    await adding.getByLabel('First day').fill(day(-30));
    await adding.getByRole('button', {name: 'Add the system'}).press('Enter');
    await page.getByRole('heading', {name: 'Nextbook Case Management'}).waitFor();
    await expectAccessible(page);
    await recordRelease(page, '2.8', {system: systemName, since: day(-300)});
    await recordRelease(page, '1.0', {system: 'Nextbook', since: day(-30)});
    await expectAccessible(page);

    // A champion says that their organisation has moved; of another organisation they see nothing here.
    const champion = await as(3);
    await champion.page.goto('/systems');
    const moving = champion.page.getByRole('form', {name: 'Say since when an organisation uses a system'});
    await moving.waitFor();
    expect(await moving.getByLabel('Organisation').locator('option').allInnerTexts()).toEqual(['Melton Borough Council']);
    await moving.getByLabel('System').selectOption({label: 'Nextbook'});
    await moving.getByLabel('From').fill(day(-1));
    await moving.getByRole('button', {name: 'Save'}).click();
    await champion.page.getByText(/Saved: Melton Borough Council uses Nextbook from/).waitFor();
    await expectAccessible(champion.page);
    // And another that theirs will.
    const later = await as(4);
    await later.page.goto('/systems');
    const moveLater = later.page.getByRole('form', {name: 'Say since when an organisation uses a system'});
    await moveLater.getByLabel('System').selectOption({label: 'Nextbook'});
    await moveLater.getByLabel('From').fill(day(30));
    await moveLater.getByRole('button', {name: 'Save'}).click();
    await later.page.getByText(/Saved: Rutland County Council uses Nextbook from/).waitFor();
    expect(
      await later.page
        .getByRole('row', {name: /Rutland/})
        .getByRole('cell')
        .first()
        .innerText(),
    ).toBe(systemName);

    // The list of steps is the way to what is still to be described; it shrinks with every step.
    const {page: describing} = enhanced;
    await describing.goto('/steps-to-describe');
    await describing.getByRole('navigation', {name: 'System'}).getByRole('link', {name: 'Nextbook'}).click();
    const count = describing.getByText(/of \d+ steps (?:is|are) described for Nextbook\./);
    await count.waitFor();
    expect(await count.innerText()).toMatch(/^0 of/);
    await expectAccessible(describing);
    const step = describing.getByRole('complementary', {name: 'In your version: Search for a person'});
    const describeFor = async (system: string, text: string) => {
      await describing.goto(guide);
      await step.getByRole('button', {name: /Describe this step|Change this step/}).click();
      const choice = step.getByRole('combobox', {name: 'For'});
      const option = choice.locator('option', {hasText: system}).first();
      await choice.selectOption((await option.getAttribute('value')) ?? '');
      await step.getByRole('textbox', {name: 'What to press'}).fill(text);
      await step.getByRole('button', {name: 'Save for everybody'}).click();
      await step.getByText('Saved. Everybody sees it').waitFor();
    };
    await describing.getByRole('button', {name: 'Search for a person'}).click();
    await describing.getByRole('textbox', {name: 'What to press'}).waitFor();
    await expectAccessible(describing);
    await describing.goto(guide);
    await describeFor('Nextbook', 'Touch **Periwinkle**.');
    await describeFor(systemName, 'Press **Marmalade**.');
    await describing.goto('/steps-to-describe?system=nextbook');
    await count.waitFor();
    expect(await count.innerText()).toMatch(/^1 of/);
    expect(await describing.getByRole('button', {name: 'Search for a person'}).count()).toBe(0);
    await verify(describing, guide, '1.0', 'Nextbook');

    // Whoever has moved reads the new system's text first, everybody else the old one's, and both read both.
    const inOrder = async (visitor: typeof reader) => {
      await visitor.page.goto(guide);
      const shown = visitor.page.getByRole('complementary', {name: 'In your version: Search for a person'});
      await shown.getByText('Periwinkle').waitFor();
      return shown.locator('.in-which-system').allInnerTexts();
    };
    const moved = await as(2);
    expect(await inOrder(moved)).toEqual(['In Nextbook 1.0', `In ${systemName} 2.8`]);
    expect(await inOrder(reader)).toEqual([`In ${systemName} 2.8`, 'In Nextbook 1.0']);
    await expectAccessible(moved.page);
    const states = await moved.page.locator('.trust-details summary > span').allInnerTexts();
    expect(states.map((text) => text.trim())).toEqual(['Verified for Nextbook 1.0', `Not yet verified: ${systemName}`]);

    // Search finds both.
    const found = async (words: string) =>
      (await (await fetch(`${service.baseUrl}/api/search?q=${words}`)).json()).results.map((result: {url: string}) => result.url);
    for (const words of ['periwinkle', 'marmalade', 'nextbook%20periwinkle'])
      await expect.poll(() => found(words)).toContain(guide);

    // What ended is no longer shown, and nothing of it is lost.
    await page.goto('/systems');
    await page.getByText(`Change ${systemName}`).click();
    const changing = page.getByRole('form', {name: `Change ${systemName}`});
    await changing.getByLabel('Last day').fill(day(-2));
    await changing.getByRole('button', {name: 'Save the change'}).click();
    await page.getByText(/No longer in use since/).waitFor();
    await reader.page.goto(guide);
    const shown = reader.page.getByRole('complementary', {name: 'In your version: Search for a person'});
    await shown.getByText('Periwinkle').waitFor();
    expect(await shown.getByText('Marmalade').count()).toBe(0);

    // A name in full that nobody shortened can be changed again.
    const full = 'The case system in full';
    await changing.getByLabel('Name', {exact: true}).fill(full);
    await changing.getByRole('button', {name: 'Save the change'}).click();
    const again = page.getByRole('form', {name: `Change ${full}`});
    await again.getByLabel('Owner').fill('Somebody else');
    await again.getByRole('button', {name: 'Save the change'}).click();
    await page.getByText(/Owner: Somebody else/).waitFor();
    for (const {problems} of [coordinator, enhanced, reader, moved, champion]) expect(problems).toEqual([]);
  });
});
