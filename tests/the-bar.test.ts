/** The bar with names as people have them: one row, nothing beyond the edge, and room to type what one looks for. */
import {afterAll, expect, it} from 'vitest';
import {aVisitor, closeBrowser, loaded} from '../server/testing/browser.ts';
import {temporaryFolder} from '../server/testing/databases.ts';
import {addPeople, password} from '../server/testing/people.ts';
import {runService} from '../server/testing/process.ts';
import {beyondTheEdge} from './looks.ts';

afterAll(closeBrowser);

const names = [
  'Jo Bell',
  'Christopher Featherstone',
  'Mohammed Abdul-Rahman Hussain',
  'Alexandra Wilhelmina Montgomery-Fitzgerald',
];
const widths = [900, 1024, 1200, 1280, 1366, 1440];

it('holds names of 7 to 42 letters in one row at every width, with a search field of 200 px from 1,024 px up', async () => {
  expect(names.map((name) => name.length)).toEqual([7, 24, 29, 42]);
  const folder = temporaryFolder();
  const url = `sqlite:${folder}/bar.sqlite`;
  const people = names.map(
    (name, at) => ({name, email: `coordinator${at}@example.org`, role: 'coordinator', organisation: null}) as const,
  );
  await addPeople(url, people);
  const service = await runService({DATABASE_URL: url, DATA_DIR: folder});
  const wrong: string[] = [];
  for (const {name, email} of people) {
    const {page, context} = await aVisitor(service.baseUrl);
    await context.request.post('/api/auth/sign-in/email', {headers: {origin: service.baseUrl}, data: {email, password}});
    for (const width of widths) {
      await page.setViewportSize({width, height: 800});
      await page.goto('/guides');
      await page.locator('.account-menu').getByText(name, {exact: true}).waitFor({state: 'attached'});
      await loaded(page);
      const bar = await page.locator('.bar').evaluate(({clientHeight}) => clientHeight);
      const field = (await page.locator('.bar .search .input').boundingBox())?.width ?? 0;
      const beyond = await beyondTheEdge(page);
      const places = await page.locator('.bar-places a').filter({visible: true}).count();
      if (bar > 70 || beyond.length > 0 || places < 5 || (width >= 1024 && field < 200))
        wrong.push(`${name} at ${width} px: bar ${bar} px, field ${Math.round(field)} px, ${places} places ${beyond.join()}`);
    }
    await context.close();
  }
  expect(wrong).toEqual([]);
});
