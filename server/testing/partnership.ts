/** A service with people who look after a guide, each in a browser of their own. */
import type {BrowserContext, Page} from 'playwright-core';
import {readStarterSystem} from '../systems/starter.ts';
import type {Person} from '../who/contract.ts';
import {aVisitor, type Visitor} from './browser.ts';
import {temporaryFolder} from './databases.ts';
import {addPeople, sessionCookie} from './people.ts';
import {type RunningService, runService} from './process.ts';

/** What the one system of a new site is called. */
export const {name: systemName} = readStarterSystem();
export const guide = '/basic/find/earlier-reports-person';

async function signIn(context: BrowserContext, baseUrl: string, email: string): Promise<void> {
  const [name = '', value = ''] = (await sessionCookie(baseUrl, email)).split('=');
  await context.addCookies([{name, value: decodeURIComponent(value), url: baseUrl}]);
}

export type Partnership = {
  service: RunningService;
  start: () => Promise<RunningService>;
  coordinator: Visitor;
  enhanced: Visitor;
  reader: Visitor;
  /** Somebody in a new browser, by their place among the people: coordinator, enhanced user, those who were `given`. */
  as: (index: number, baseUrl?: string) => Promise<Visitor>;
};

/** With a coordinator, an enhanced user and a reader without an account, and whoever else is `given`. */
export async function aPartnership(
  given: {project?: string; databaseUrl?: string; people?: readonly Partial<Person>[]} = {},
): Promise<Partnership> {
  const folder = temporaryFolder();
  const databaseUrl = given.databaseUrl ?? `sqlite:${folder}/test.sqlite`;
  const people = await addPeople(databaseUrl, [
    {role: 'coordinator', organisation: null},
    {role: 'enhanced', organisation: 'blaby'},
    ...(given.people ?? []),
  ]);
  const start = () =>
    runService({DATABASE_URL: databaseUrl, DATA_DIR: folder}, given.project === undefined ? {} : {project: given.project});
  const service = await start();
  const as = async (index: number, baseUrl = service.baseUrl) => {
    const visitor = await aVisitor(baseUrl);
    await signIn(visitor.context, baseUrl, people[index]?.email ?? '');
    return visitor;
  };
  return {service, start, coordinator: await as(0), enhanced: await as(1), reader: await aVisitor(service.baseUrl), as};
}

/** In the browser, by the coordinator; `system` by name, where there is more than one. */
export async function recordRelease(
  page: Page,
  version: string,
  {areas = [], system, since}: {areas?: string[]; system?: string; since?: string} = {},
): Promise<void> {
  await page.goto('/releases');
  const details = page.locator('details').filter({hasText: 'Record a release'});
  await details.waitFor();
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
  const form = page.getByRole('form', {name: 'Record a release'});
  if (system !== undefined) await form.getByLabel('System', {exact: true}).selectOption({label: system});
  await form.getByLabel('Version').fill(version);
  if (since !== undefined) await form.getByLabel('In use since').fill(since);
  for (const area of areas) await form.getByLabel(area).check();
  await form.getByRole('button', {name: 'Record the release'}).click();
  await page.getByRole('heading', {name: `${system ?? systemName} ${version}`}).waitFor();
}

export async function verify(page: Page, path: string, version: string, system = systemName): Promise<void> {
  await page.goto(path);
  const form = page.getByRole('form', {name: 'Verify this page'});
  const choice = form.getByLabel('It is right for');
  const option = choice.locator('option', {hasText: `${system} ${version}`}).first();
  await choice.selectOption((await option.getAttribute('value')) ?? '');
  await form.getByRole('button', {name: 'Verify this page'}).click();
  await page.locator('.trust-details summary').getByText(`Verified for ${system} ${version}`).waitFor({state: 'attached'});
}

export const stateOf = async (page: Page, path: string): Promise<string> => {
  await page.goto(path);
  return page.locator('.trust-details summary').innerText();
};
