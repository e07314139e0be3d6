import {describe, expect, it} from 'vitest';
import {openDatabase} from '../server/db/open.ts';
import {mailStore} from '../server/mail/store.ts';
import {freshUrls, temporaryFolder} from '../server/testing/databases.ts';
import {aMailServer} from '../server/testing/mail-server.ts';
import {addPeople} from '../server/testing/people.ts';
import {runService} from '../server/testing/process.ts';

const messages = 40;

async function anOutbox(url: string, count: number) {
  await addPeople(url, []);
  const database = openDatabase(url);
  const mails = mailStore(database.db);
  for (let number = 0; number < count; number += 1)
    await mails.add({recipient: `reader-${number}@example.org`, subject: `Number ${number}`, body: 'Text'}, new Date());
  return {database, mails};
}

describe.each(freshUrls)('the outbox of whole processes on %s', (_name, freshUrl) => {
  it('sends a message again, with the same id, where the process was killed between sending and marking', async () => {
    const url = await freshUrl();
    const {database, mails} = await anOutbox(url, 1);
    let first = true;
    const kill = async () => {
      if (first) await (await service).kill();
      first = false;
    };
    const server = await aMailServer({onReceived: kill});
    const env = {DATABASE_URL: url, DATA_DIR: temporaryFolder(), SMTP_URL: server.url};
    // It may send before it has said that it is up.
    const service = runService(env);
    const {child} = await service;
    await expect.poll(() => child.signalCode).toBe('SIGKILL');
    expect(server.mails).toHaveLength(1);
    expect(await mails.waiting(new Date())).toHaveLength(1);

    // The killed process holds the job until its lease ends: here it has ended.
    await database.db
      .updateTable('job')
      .set({leased_until: new Date(0).toISOString()})
      .execute();
    const again = await runService(env);
    await expect.poll(() => mails.waiting(new Date())).toEqual([]);
    expect(server.mails.map(({mail}) => mail.subject)).toEqual(['Number 0', 'Number 0']);
    expect(new Set(server.mails.map(({mail}) => mail.messageId)).size).toBe(1);
    await database.close();
    await again.stop();
  });

  it('sends nothing twice while two processes run and none dies', async () => {
    const url = await freshUrl();
    // The first message is taken once both are up, so that neither is done before the other looks.
    let bothAreUp = () => {};
    const both = new Promise<void>((up) => (bothAreUp = up));
    const server = await aMailServer({onReceived: () => both});
    const {database, mails} = await anOutbox(url, messages);
    const env = {DATABASE_URL: url, DATA_DIR: temporaryFolder(), SMTP_URL: server.url};
    const services = await Promise.all([runService(env), runService(env)]);
    bothAreUp();
    await expect.poll(() => mails.waiting(new Date())).toEqual([]);
    // Long enough for either process to take another round.
    await new Promise((wait) => setTimeout(wait, 6_000));
    expect(server.mails).toHaveLength(messages);
    expect(new Set(server.mails.map(({to}) => to[0])).size).toBe(messages);
    await database.close();
    for (const service of services) await service.stop();
  });
});
