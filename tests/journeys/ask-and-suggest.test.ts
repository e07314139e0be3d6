/** Three journeys of one conversation in one file, because they share its people and its site. */
import type {Page} from 'playwright-core';
import {afterAll, describe, expect, it} from 'vitest';
import {aVisitor, closeBrowser, expectAccessible as expectAxeClean} from '../../server/testing/browser.ts';
import {freshUrls, temporaryFolder} from '../../server/testing/databases.ts';
import {aMailServer} from '../../server/testing/mail-server.ts';
import {addPeople, password} from '../../server/testing/people.ts';
import {runService} from '../../server/testing/process.ts';

afterAll(closeBrowser);
const people = {
  author: {name: 'Ann Author', email: 'author@example.org', organisation: 'blaby'},
  reader: {name: 'Rob Reader', email: 'reader@example.org', organisation: 'melton'},
  champion: {name: 'Cho Champion', email: 'champion@example.org', role: 'enhanced', champion: true, organisation: 'charnwood'},
  coordinator: {name: 'Cora Coordinator', email: 'coordinator@example.org', role: 'coordinator', organisation: null},
} as const;

async function signIn(page: Page, email: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.keyboard.press('Enter');
}
describe.each(freshUrls)('asking and suggesting on %s', (name, url) => {
  // The pages are the same on both databases.
  const expectAccessible = (page: Page) => (name === 'SQLite' ? expectAxeClean(page) : Promise.resolve());

  async function aSite() {
    const databaseUrl = await url();
    await addPeople(databaseUrl, Object.values(people));
    const mail = await aMailServer();
    const service = await runService({DATABASE_URL: databaseUrl, DATA_DIR: temporaryFolder(), SMTP_URL: mail.url});
    const problems: string[][] = [];
    const as = async (who: keyof typeof people) => {
      const visitor = await aVisitor(service.baseUrl);
      problems.push(visitor.problems);
      await visitor.page.goto('/sign-in');
      await signIn(visitor.page, people[who].email);
      await visitor.page.waitForURL(`${service.baseUrl}/`);
      return visitor;
    };
    return {service, mail, as, problems};
  }

  it('a suggestion gets a public answer and its author a mail; a rumour is not known yet; the queue is emptied', async () => {
    const {service, mail, as, problems} = await aSite();
    const {page: author, context} = await as('author');
    await author.goto('/suggestions');
    await author.getByText('Nothing has been suggested yet').waitFor();
    await expectAccessible(author);
    await author.getByRole('link', {name: 'Report or suggest something'}).click();

    // What is wrong is said by field, in a summary that has focus.
    await author.getByLabel('Title, in one line').fill('Short');
    await author.getByRole('button', {name: 'Send the suggestion'}).click();
    const summary = author.getByRole('alert');
    await summary.getByRole('link', {name: 'Choose what it is.'}).waitFor();
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    await expectAccessible(author);

    // A draft survives a reload and a lost session.
    await author.getByRole('radio', {name: 'Idea'}).check();
    await author.getByLabel('Title, in one line').fill('Show who has the case');
    await author.getByRole('textbox', {name: 'Details'}).fill('So that **nobody** asks around.');
    await author.getByRole('button', {name: /See how it will look: details/}).click();
    await author.locator('.preview strong', {hasText: 'nobody'}).waitFor();
    await author.reload();
    expect(await author.getByLabel('Title, in one line').inputValue()).toBe('Show who has the case');
    await context.clearCookies();
    await author.getByRole('button', {name: 'Send the suggestion'}).click();
    await author.getByText('You are signed out. What you typed is kept').waitFor();
    await author.getByRole('link', {name: 'Sign in and come back'}).click();
    await signIn(author, people.author.email);
    await author.waitForURL('**/suggestions/new');
    expect(await author.getByRole('textbox', {name: 'Details'}).inputValue()).toBe('So that **nobody** asks around.');
    await author.getByRole('button', {name: 'Send the suggestion'}).click();
    await author.getByRole('heading', {name: 'Show who has the case', level: 1}).waitFor();
    await author.getByText('Acknowledgement due by').waitFor();
    await author.getByText('You wrote this.').waitFor();
    await expectAccessible(author);
    const address = author.url();

    // Somebody else says it too, and follows it.
    const {page: reader} = await as('reader');
    await reader.goto(address);
    await reader.getByText('A basic user, Blaby District Council').waitFor();
    await reader.getByRole('button', {name: 'I say this too'}).click();
    await reader.getByText('One more person from one organisation says this too.').waitFor();
    await reader.getByRole('button', {name: 'You said this too. Take it back'}).waitFor();
    await reader.getByRole('button', {name: 'Follow'}).click();
    await reader.getByRole('button', {name: 'Stop following'}).waitFor();

    // And asks for a rumour to be checked.
    await reader.goto('/suggestions/new');
    await reader.getByRole('radio', {name: 'Rumour to check'}).check();
    await reader.getByLabel('Title, in one line').fill('Closed cases are deleted after a year');
    await reader.getByRole('button', {name: 'Send the suggestion'}).click();
    await reader.getByRole('heading', {name: 'Rumour: “Closed cases are deleted after a year”', level: 1}).waitFor();

    // The coordinator sees who waits, and answers each from the queue.
    const {page: coordinator} = await as('coordinator');
    await coordinator.goto('/queue');
    await coordinator.getByText('2 things need you.').waitFor();
    await coordinator.getByText(/New suggestion · A basic user, Blaby District Council, and 1 more/).waitFor();
    await expectAccessible(coordinator);
    const row = coordinator.getByRole('listitem').filter({hasText: 'Show who has the case'});
    await row.getByRole('link', {name: /^Reply/}).click();
    await coordinator.getByLabel('Status').selectOption('Declined');
    await coordinator.getByLabel('Yes, this ends it: Declined').check();
    await coordinator
      .getByRole('textbox', {name: 'What you want to tell people'})
      .fill('The system shows it **already**. See [all guides](/guides).');
    await expectAccessible(coordinator);

    // What is typed for one suggestion stays with it, wherever one goes meanwhile.
    await expect
      .poll(async () => (await fetch(`${service.baseUrl}/api/search?q=closed%20cases`)).text())
      .toContain('Closed cases are deleted after a year');
    await coordinator.getByRole('combobox', {name: /^Search/}).fill('closed cases deleted year');
    await coordinator.getByRole('option', {name: /Closed cases are deleted/}).click();
    await coordinator.getByRole('heading', {name: 'Rumour: “Closed cases are deleted after a year”', level: 1}).waitFor();
    expect(await coordinator.getByRole('textbox', {name: 'What you want to tell people'}).inputValue()).toBe('');
    await coordinator.goBack();
    await coordinator.getByRole('heading', {name: 'Show who has the case', level: 1}).waitFor();
    expect(await coordinator.getByRole('textbox', {name: 'What you want to tell people'}).inputValue()).toContain('already');
    await coordinator.getByRole('button', {name: 'Publish'}).click();
    await coordinator.locator('.timeline').getByText('Declined').waitFor();
    await coordinator.goto('/queue');
    await coordinator.getByRole('link', {name: /^Answer/}).click();
    await coordinator.getByLabel('Status').selectOption('Checked');
    await coordinator.getByLabel('Yes, this ends it: Checked').check();
    await coordinator.getByLabel('Verdict', {exact: true}).selectOption('Not known yet');
    await coordinator.getByRole('textbox', {name: 'What you want to tell people'}).fill('Nobody here has a source for it.');
    await coordinator.getByRole('button', {name: 'Publish'}).click();
    await coordinator.locator('.timeline').getByText('Not known yet').waitFor();
    await coordinator.goto('/queue');
    await coordinator.getByText('Nobody is waiting.').waitFor();

    // The author has a mail, and everybody can read the answer.
    await expect.poll(() => mail.mails.length).toBe(2);
    const sent = mail.mails.find(({to}) => to[0] === people.author.email)?.mail;
    expect(sent?.subject).toBe('Declined: Show who has the case');
    expect(sent?.text).toContain('The system shows it already. See all guides.');
    expect(sent?.text).toContain(address);
    const visitor = await aVisitor(service.baseUrl);
    await visitor.page.goto(address);
    await visitor.page.locator('.timeline').getByRole('link', {name: 'all guides'}).waitFor();
    await expectAccessible(visitor.page);
    await visitor.page.goto('/about/concerns-and-rumours');
    await visitor.page.getByText('Not known yet', {exact: true}).last().waitFor();
    await visitor.page.getByRole('link', {name: '“Closed cases are deleted after a year”'}).waitFor();
    await expectAccessible(visitor.page);
    await visitor.page.goto('/suggestions?kind=rumour');
    await visitor.page.getByText('One suggestion').waitFor();
    await expectAccessible(visitor.page);

    // One press on the page that the mail leads to stops such mail.
    const link = /http\S+\/unsubscribe#\S+/.exec(sent?.text ?? '')?.[0] ?? '';
    await visitor.page.goto(link);
    await expectAccessible(visitor.page);
    await visitor.page.getByRole('button', {name: 'Stop these messages'}).click();
    await visitor.page.getByText('Stopped: answers to what you wrote, at once.').waitFor();
    await author.goto('/account');
    expect(await author.getByLabel('Answers to what you wrote, at once').isChecked()).toBe(false);
    await author.getByRole('link', {name: 'Show who has the case'}).waitFor();
    await expectAccessible(author);
    expect([...problems.flat(), ...visitor.problems]).toEqual([]);
  });

  it('a question gets two answers, one accepted and another official; somebody finds it instead of asking again', async () => {
    const {service, as, problems} = await aSite();
    const {page: asker} = await as('author');
    await asker.goto('/questions');
    await asker.getByText('Nobody has asked anything yet').waitFor();
    await asker.getByRole('link', {name: 'Ask a question'}).click();
    await asker.getByLabel('Your question, in one line').fill('How do I pass a case to a colleague in another district?');
    await asker.getByLabel('Subject').selectOption('Closing');
    await expectAccessible(asker);
    await asker.getByRole('button', {name: 'Ask the question'}).click();
    await asker.getByRole('heading', {name: 'No answer yet'}).waitFor();
    const address = asker.url();

    const {page: helper} = await as('reader');
    await helper.goto(address);
    await helper.getByRole('textbox', {name: 'Answer'}).fill('Ring them first, I always do.');
    await helper.getByRole('button', {name: 'Send the answer'}).click();
    await helper.getByRole('heading', {name: 'One answer'}).waitFor();
    // What was sent is not offered to be sent again.
    expect(await helper.getByRole('textbox', {name: 'Answer'}).inputValue()).toBe('');

    const {page: champion} = await as('champion');
    await champion.goto('/queue');
    await champion.getByRole('link', {name: 'How do I pass a case to a colleague in another district?', exact: true}).click();
    await champion.getByRole('textbox', {name: 'Answer'}).fill('Send a referral. The guide:');
    await champion.getByText('Link to a guide or document').click();
    await champion.getByLabel('Words in its title').fill('refer');
    await champion.getByLabel('Words in its title').press('Enter');
    await champion
      .getByRole('button', {name: /^Add: /})
      .first()
      .click();
    // In the queue an answer is official unless somebody says otherwise; what comes next takes its place.
    expect(await champion.getByLabel('This is the official answer').isChecked()).toBe(true);
    await expectAccessible(champion);
    await champion.getByRole('button', {name: 'Send the answer'}).click();
    await champion.getByText('Nobody is waiting.').waitFor();

    // The asker is told on every page, without any mail, until they open it.
    const told = asker.getByRole('link', {name: /^For you/}).first();
    await asker.goto('/guides');
    await told.getByText('1').waitFor();
    await asker.goto('/');
    await asker
      .getByRole('main')
      .getByRole('link', {name: /How do I pass a case/})
      .first()
      .click();
    await asker.getByRole('heading', {name: 'Official answer'}).waitFor();
    await asker.goto('/guides');
    await expect.poll(() => told.textContent()).not.toContain('1');
    await asker.goto(address);

    await asker.reload();
    await asker.getByRole('article', {name: 'Answer', exact: true}).getByRole('button', {name: 'This answer helped me'}).click();
    await asker.getByRole('article', {name: 'Answer that helped'}).getByText('Accepted by whoever asked').waitFor();
    expect(await asker.getByRole('article').first().getByRole('heading').first().textContent()).toBe('Official answer');
    await asker.getByText('Made official by a champion, Charnwood Borough Council').waitFor();
    await asker.getByRole('button', {name: 'Comment on this answer'}).last().click();
    await asker.getByLabel('Your comment').fill('Thank you.');
    await asker.getByRole('button', {name: 'Send the comment'}).click();
    await asker.getByRole('list', {name: 'Comments on this answer'}).getByText('Thank you.').waitFor();
    await asker.getByRole('button', {name: 'Change your question'}).click();
    await asker.getByLabel('Your question, in one line').fill('How do I pass a case to a colleague elsewhere?');
    await asker.getByRole('button', {name: 'Save the question'}).click();
    await asker.getByText('Read what it said before').click();
    await asker.getByText('How do I pass a case to a colleague in another district?').waitFor();
    await expectAccessible(asker);
    await champion.goto('/queue');
    await champion.getByText('Nobody is waiting.').waitFor();

    // Within ten seconds the question can be found, by search and while typing it again.
    const {page: other} = await as('coordinator');
    await expect
      .poll(async () => (await (await fetch(`${service.baseUrl}/api/search?q=colleague%20elsewhere`)).json()).results[0]?.kind)
      .toBe('question');
    await other.goto('/questions/ask');
    await other.getByLabel('Your question, in one line').pressSequentially('Can I pass a case to a colleague');
    const similar = other.getByRole('region', {name: 'Already here'});
    await similar.getByRole('link', {name: 'How do I pass a case to a colleague elsewhere?'}).waitFor();
    await expectAccessible(other);
    await similar.getByRole('link', {name: 'How do I pass a case to a colleague elsewhere?'}).click();
    await other.getByRole('heading', {name: 'Official answer'}).waitFor();
    await other.getByRole('button', {name: 'I ask this too'}).click();
    await other.getByText('One more person asks this too.').waitFor();
    await other.goto('/queue');
    await other.getByText('opened one that was there already once').waitFor();
    expect(problems.flat()).toEqual([]);
  });

  it('something held back is decided from the queue: removed with a reason, or shown again', async () => {
    const {service, as, problems} = await aSite();
    const {page: author} = await as('author');
    await author.goto('/questions/ask');
    await author.getByLabel('Your question, in one line').fill('Where is the form for Mrs Example?');
    await author.getByRole('button', {name: 'Ask the question'}).click();
    await author.getByRole('heading', {name: 'No answer yet'}).waitFor();
    const address = author.url();

    const {page: coordinator} = await as('coordinator');
    await coordinator.goto(address);
    await coordinator.getByRole('button', {name: 'Hide this question'}).click();
    await coordinator.getByRole('textbox', {name: 'Why'}).fill('It names a person.');
    await coordinator.getByRole('button', {name: 'Hide this question'}).click();
    const notice = coordinator.locator('.notice--warn');
    await notice.getByText('Only you see this question.').waitFor();
    await expect.poll(() => notice.evaluate((element) => element === document.activeElement)).toBe(true);
    await expectAccessible(coordinator);
    await author.reload();
    await author.getByText('That is not here.').waitFor();

    await coordinator.goto('/queue');
    await coordinator.getByRole('link', {name: /^Decide/}).click();
    await notice.getByRole('button', {name: 'Remove it'}).click();
    await notice.getByLabel('Why').fill('It named a person.');
    await notice.getByRole('button', {name: 'Hide this question'}).click();
    await notice.getByText('Removed on').waitFor();
    await author.reload();
    await author.getByText('The coordinator removed this question on').waitFor();
    expect(await author.getByText('Mrs Example').count()).toBe(0);
    await expectAccessible(author);
    await coordinator.goto('/queue');
    await coordinator.getByText('Nobody is waiting.').waitFor();
    await coordinator.goto(address);
    await notice.getByRole('button', {name: 'Show it again'}).click();
    await notice.waitFor({state: 'detached'});
    await author.reload();
    await author.getByRole('heading', {name: 'Where is the form for Mrs Example?'}).waitFor();
    expect(problems.flat()).toEqual([]);
    expect(service.output()).not.toContain('error');
  });
});
