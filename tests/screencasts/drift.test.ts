/** What the screencasts show is what is there: every scenario runs on the built site as it was recorded. Where the site changed, exactly the films that show it fail. */
import {cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {builtSite} from '../../server/http/site.ts';
import {buildFolder} from '../../server/index.ts';
import {aFixture, type Fixture} from '../../server/scripts/casts/application.ts';
import {check} from '../../server/scripts/casts/record.ts';
import {type Read, readScenario, readScenarios} from '../../server/scripts/casts/scenario.ts';
import {temporaryFolder} from '../../server/testing/databases.ts';

const into = mkdtempSync(join(tmpdir(), 'waymark-drift-'));
afterAll(() => rmSync(into, {recursive: true, force: true}));
const casts = readScenarios();

/** A site of our own, with a word of a page changed. */
function siteWith(was: string, is: string) {
  const folder = join(temporaryFolder(), 'site');
  cpSync(builtSite(buildFolder)?.folder ?? '', folder, {recursive: true});
  const scripts = join(folder, 'assets/js');
  let changed = 0;
  for (const name of readdirSync(scripts)) {
    const file = join(scripts, name);
    if (!name.endsWith('.js') || !readFileSync(file, 'utf8').includes(was)) continue;
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(was, is));
    for (const end of ['.br', '.gz']) rmSync(file + end, {force: true});
    changed += 1;
  }
  expect(changed).toBeGreaterThan(0);
  return {...(builtSite(buildFolder) as NonNullable<ReturnType<typeof builtSite>>), folder};
}

describe('every screencast', () => {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await aFixture();
  });
  afterAll(() => fixture.forget());

  it.each(casts.map((read) => [read.id, read] as const))('%s shows what is there', async (_id, read) => {
    expect(await check(read, async () => fixture, into)).toEqual([]);
  });

  it('is one of at least fourteen', () => {
    expect(casts.length).toBeGreaterThanOrEqual(14);
  });
});

describe('where a button has another name', () => {
  it('the films that press it fail, with both pictures side by side, and the others do not', async () => {
    const fixture = await aFixture(siteWith('Ask the question', 'Put the question'));
    const [asks, other] = ['ask-a-question', 'look-up-a-word'].map((id) => casts.find((read) => read.id === id) as Read);
    await expect(check(asks as Read, async () => fixture, into)).rejects.toThrow(
      /ask-a-question\/cast\.yaml:\d+: step "send": click button "Ask the question" was not found .*Put the question/,
    );
    expect(existsSync(join(into, 'ask-a-question-send.png'))).toBe(true);
    expect(await check(other as Read, async () => fixture, into)).toEqual([]);
    fixture.forget();
  });
});

describe('a scenario that cannot be run', () => {
  const read = casts.find(({id}) => id === 'look-up-a-word') as Read;
  const kept = () => readFileSync('docs/screencasts/look-up-a-word/seen.json', 'utf8');

  it.each([
    [
      'an unreachable server',
      {kind: 'web', name: 'Other', version: '1', url: 'http://127.0.0.1:9', secrets: []},
      /cast\.yaml:\d+: http:\/\/127\.0\.0\.1:9\/ cannot be reached/,
    ],
    [
      'a missing secret',
      {kind: 'web', name: 'Other', version: '1', url: 'http://127.0.0.1:9', secrets: ['NO_SUCH_SECRET']},
      /cast\.yaml:\d+: set NO_SUCH_SECRET in the environment/,
    ],
  ] as const)('ends with a sentence for %s, and leaves what is published', async (_what, application, says) => {
    const before = kept();
    const broken = {...read, scenario: {...read.scenario, application}} as unknown as Read;
    await expect(check(broken, async () => Promise.reject(new Error('Not needed.')), into)).rejects.toThrow(says);
    expect(kept()).toBe(before);
  });

  it('was never recorded: says so', async () => {
    const folder = join(temporaryFolder(), 'never-recorded');
    cpSync('docs/screencasts/look-up-a-word', folder, {recursive: true});
    await expect(
      check(readScenario(join(folder, 'cast.yaml')), async () => Promise.reject(new Error('Not needed.')), into),
    ).rejects.toThrow('it was never recorded');
  });
});
