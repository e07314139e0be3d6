import {describe, expect, it} from 'vitest';
import {openDatabase} from '../server/db/open.ts';
import {AttemptView, type ServedQuestion} from '../server/quizzes/contract.ts';
import {attemptStore} from '../server/quizzes/store.ts';
import {freshUrls, temporaryFolder} from '../server/testing/databases.ts';
import {addPeople, sessionCookie} from '../server/testing/people.ts';
import {runService} from '../server/testing/process.ts';

const people = 20;
const attempts = 500;

/** Kills the service in the middle of a burst of submissions and looks for every one that was acknowledged. */
describe.each(freshUrls)('kill -9 in a burst of saved attempts on %s', (_name, url) => {
  it('loses none that was acknowledged, and the service starts again without repair', async () => {
    const databaseUrl = await url();
    const dataDir = temporaryFolder();
    const emails = (
      await addPeople(
        databaseUrl,
        Array.from({length: people}, () => ({})),
      )
    ).map(({email}) => email);

    const service = await runService({DATABASE_URL: databaseUrl, DATA_DIR: dataDir});
    const cookies = await Promise.all(emails.map((email) => sessionCookie(service.baseUrl, email)));
    const acknowledged: string[] = [];
    let started = 0;
    const takers = cookies.map(async (cookie) => {
      while (started < attempts) {
        started += 1;
        const attempt = await submitOne(service.baseUrl, cookie);
        if (attempt === undefined) return;
        acknowledged.push(attempt);
        if (acknowledged.length === attempts / 2) service.child.kill('SIGKILL');
      }
    });
    await Promise.all(takers);
    await service.kill();
    expect(acknowledged.length).toBeGreaterThanOrEqual(attempts / 2);
    expect(acknowledged.length).toBeLessThan(attempts);

    const again = await runService({DATABASE_URL: databaseUrl, DATA_DIR: dataDir});
    const reopened = openDatabase(databaseUrl);
    const saved = await Promise.all(acknowledged.map((id) => attemptStore(reopened.db).get(id)));
    expect(saved.filter((attempt) => attempt?.submittedAt == null)).toEqual([]);
    expect(await submitOne(again.baseUrl, await sessionCookie(again.baseUrl, emails[0] ?? ''))).toBeDefined();
    await reopened.close();
    expect(await again.stop()).toBe(0);
  });
});

async function post(baseUrl: string, path: string, body: object, cookie = ''): Promise<Response> {
  return fetch(baseUrl + path, {
    method: 'POST',
    headers: {'content-type': 'application/json', origin: baseUrl, cookie},
    body: JSON.stringify(body),
  });
}

/** Something that may be given to a question, right or wrong. */
function firstAnswer(question: ServedQuestion): string[] {
  if ('options' in question) return question.options.slice(0, 1).map(({key}) => key);
  if (question.type === 'match') return question.prompts.map(() => question.choices[0]?.key ?? '');
  if (question.type === 'order') return question.items.map(({key}) => key);
  if (question.type === 'cloze') return question.gaps.map((gap) => gap[0]?.key ?? '');
  return ['1'];
}

/** The id of an attempt whose submission was answered with 200; undefined once the service is gone. */
async function submitOne(baseUrl: string, cookie: string): Promise<string | undefined> {
  try {
    const attempt = AttemptView.parse(
      await (await post(baseUrl, '/api/quizzes/basic-find/attempts', {mode: 'practice'}, cookie)).json(),
    );
    const answers = Object.fromEntries(attempt.questions.map((question) => [question.key, firstAnswer(question)]));
    const response = await post(baseUrl, `/api/quizzes/basic-find/attempts/${attempt.id}/submission`, {answers}, cookie);
    if (response.status !== 200) return undefined;
    await response.json();
    return attempt.id;
  } catch {
    return undefined;
  }
}
