/** A quiz with every kind of question, by keyboard alone, at the width of a small phone. */
import {rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Locator, Page} from 'playwright-core';
import {afterAll, describe, expect, it} from 'vitest';
import {aVisitor, closeBrowser, expectAccessible, tabTo} from '../../server/testing/browser.ts';
import {temporaryFolder} from '../../server/testing/databases.ts';
import {addPeople, sessionCookie} from '../../server/testing/people.ts';
import {runService} from '../../server/testing/process.ts';
import {aProject} from '../../server/testing/project.ts';

afterAll(closeBrowser);

const source = 'docs/basic/find/earlier-reports-person.mdx#steps';
const choice = (right: string, wrong: string) =>
  `options: [{id: a, text: ${right}, correct: true, why: Because so.}, {id: b, text: ${wrong}, why: Not so.}]`;
const questions = [
  `{id: k-1, rev: 1, type: single, source: "${source}", stem: Which one?, ${choice('This one', 'That one')}}`,
  `{id: k-2, rev: 1, type: multiple, partial: true, source: "${source}", stem: Which ones?, options: [{id: a, text: North, correct: true, why: Because so.}, {id: b, text: South, correct: true, why: Because so.}, {id: c, text: Up, why: Not so.}]}`,
  `{id: k-3, rev: 1, type: truefalse, source: "${source}", stem: It is so., answer: true, why: {"true": Because so., "false": Not so.}}`,
  `{id: k-4, rev: 1, type: numeric, source: "${source}", stem: How long?, answer: 2.5, unit: days, why: Because so.}`,
  `{id: k-5, rev: 1, type: short, source: "${source}", stem: What is it called?, accept: [café], why: Because so.}`,
  `{id: k-6, rev: 1, type: match, source: "${source}", stem: What goes where?, pairs: [{prompt: Cat, answer: Purrs, why: Because so.}, {prompt: Dog, answer: Barks, why: Because so.}]}`,
  `{id: k-7, rev: 1, type: order, source: "${source}", stem: What comes first?, items: [{text: Dawn, why: First.}, {text: Noon, why: Second.}, {text: Dusk, why: Last.}]}`,
  `{id: k-8, rev: 1, type: cloze, source: "${source}", stem: "Turn {{way}} at the end.", gaps: [{id: way, options: [{text: left, correct: true, why: Because so.}, {text: right, why: Not so.}]}]}`,
  `{id: k-9, rev: 1, source: "${source}", type: scenario, stimulus: A man stands at the door., questions: [{id: k-9-a, rev: 1, type: single, source: "${source}", stem: What now?, ${choice('Open it', 'Shut it')}}, {id: k-9-b, rev: 1, type: truefalse, source: "${source}", stem: He is at the door., answer: true, why: {"true": Because so., "false": Not so.}}]}`,
  `{id: k-10, rev: 1, type: selfrate, source: "${source}", stem: How sure are you?, low: Not at all, high: Quite}`,
];
const quiz = `schema: quiz/1
id: basic-find
tier: basic
competency: find
title: Every kind
draw: {count: 10, up_to: 10, shuffle: true}
attempts: {assessment: 2, cooldown: P7D, practice: unlimited}
feedback: {when: after_submit, reveal_key: on_pass}
certainty: "off"
questions:
${questions.map((question) => `  - ${question}`).join('\n')}
`;

async function press(page: Page, wanted: Locator, key: string): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press(key);
}

/** Gives the right answer to whatever is asked, without a mouse. */
async function answer(page: Page): Promise<string> {
  const asked = (await page.locator('.quiz legend').first().textContent()) ?? '';
  const main = page.locator('main');
  const check = async (role: 'radio' | 'checkbox', name: string) => {
    const wanted = main.getByRole(role, {name, exact: true});
    if (role === 'checkbox') return press(page, wanted, 'Space');
    // A group of radios is one stop; the arrows choose within it.
    await press(page, main.getByRole('radio').first(), 'Space');
    for (let moves = 0; moves < 8 && !(await wanted.isChecked()); moves += 1) await page.keyboard.press('ArrowDown');
  };
  const type = async (label: string, text: string) => {
    await tabTo(page, main.getByLabel(label));
    await page.keyboard.type(text);
  };
  const pick = async (label: string, name: string) => {
    await tabTo(page, main.getByLabel(label, {exact: true}));
    await page.keyboard.type(name.slice(0, 3));
  };
  switch (asked) {
    case 'Which one?':
      await check('radio', 'This one');
      break;
    case 'Which ones?':
      await check('checkbox', 'North');
      await check('checkbox', 'South');
      break;
    case 'It is so.':
    case 'He is at the door.':
      await check('radio', 'True');
      break;
    case 'How long?':
      await type('Your number, in days', '2,5');
      break;
    case 'What is it called?':
      await type('Your answer', 'CAFE');
      break;
    case 'What goes where?':
      await pick('Cat', 'Purrs');
      await pick('Dog', 'Barks');
      break;
    case 'What comes first?':
      for (const [place, text] of ['Dawn', 'Noon', 'Dusk'].entries()) {
        const up = main.getByRole('button', {name: `Move up: ${text}`});
        const placeOf = async () => (await main.locator('ol.order > li > span:first-child').allTextContents()).indexOf(text);
        for (let moves = 0; moves < 3 && (await placeOf()) > place; moves += 1) await press(page, up, 'Enter');
      }
      await main.getByText(/: now \d of 3\./).waitFor({state: 'attached'});
      break;
    case 'Fill the gaps':
      await pick('Gap 1 of 1', 'left');
      break;
    case 'What now?':
      await main.getByText('A man stands at the door.').waitFor();
      await check('radio', 'Open it');
      break;
    case 'How sure are you?':
      await check('radio', '6');
      break;
    default:
      throw new Error(`Nobody expected “${asked}”.`);
  }
  return asked;
}

describe('every kind of question', () => {
  it('is answered by keyboard at 320 px, and its result says why', async () => {
    const project = aProject();
    const folder = join(project.folder, 'quizzes');
    rmSync(join(folder, 'revisions.json'));
    writeFileSync(join(folder, 'basic/find.yaml'), quiz);
    await project.record();
    await project.build();
    const data = temporaryFolder();
    const databaseUrl = `sqlite:${data}/test.sqlite`;
    const [person] = await addPeople(databaseUrl, [{email: 'taker@example.org'}]);
    const service = await runService({DATABASE_URL: databaseUrl, DATA_DIR: data}, {project: project.folder});
    const {page, context, problems} = await aVisitor(service.baseUrl);
    const [name = '', value = ''] = (await sessionCookie(service.baseUrl, person?.email ?? '')).split('=');
    await context.addCookies([{name, value: decodeURIComponent(value), url: service.baseUrl}]);
    await page.setViewportSize({width: 320, height: 900});
    await page.goto('/training/basic-find');
    await press(page, page.getByRole('button', {name: 'Start the quiz'}), 'Enter');

    const seen = new Set<string>();
    for (let question = 1; question <= 11; question += 1) {
      await page.getByText(`Question ${question} of 11`).waitFor();
      await expectAccessible(page);
      seen.add(await answer(page));
      await press(page, page.getByRole('button', {name: question === 11 ? 'Submit answers' : 'Next question'}), 'Enter');
    }
    expect(seen.size).toBe(11);
    await page.getByRole('heading', {name: '10 of 10 right'}).waitFor();
    await page.getByText('No part of your score.').waitFor();
    await page.getByText('Cat: Purrs').waitFor();
    await expectAccessible(page);
    expect(problems).toEqual([]);
  });
});
