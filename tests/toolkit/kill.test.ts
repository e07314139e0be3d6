import {createHash, randomBytes, randomUUID} from 'node:crypto';
import {describe, expect, it} from 'vitest';
import {pieceBytes, piecesIn} from '../../server/files/pieces.shared.ts';
import {freshUrls, temporaryFolder} from '../../server/testing/databases.ts';
import {addPeople, sessionCookie} from '../../server/testing/people.ts';
import {runService} from '../../server/testing/process.ts';
import {aDocx} from '../../server/testing/toolkit/papers.ts';

/** Kills the service while a file is sent, and again while it is put together. */
describe.each(freshUrls)('kill -9 in the middle of an upload on %s', (_name, url) => {
  it('loses no piece that was acknowledged, leaves nothing half, and the upload goes on', async () => {
    const env = {DATABASE_URL: await url(), DATA_DIR: temporaryFolder()};
    const [person] = await addPeople(env.DATABASE_URL, [{role: 'coordinator'}]);
    const bytes = aDocx(['The turnstone.'], {'word/media/noise.png': [randomBytes(10_000_000), {level: 0}]});
    const hash = createHash('sha256').update(bytes).digest('hex');
    const id = randomUUID();

    async function send(baseUrl: string, cookie: string, method: string, path: string, body: Uint8Array | object) {
      const isBytes = body instanceof Uint8Array;
      return fetch(`${baseUrl}/api/uploads${path}`, {
        method,
        headers: {'content-type': isBytes ? 'application/octet-stream' : 'application/json', origin: baseUrl, cookie},
        body: isBytes ? Buffer.from(body) : JSON.stringify(body),
      });
    }
    const begun = {id, name: 'form.docx', size: bytes.length};
    const piece = (number: number) => bytes.subarray(number * pieceBytes, (number + 1) * pieceBytes);
    const all = piecesIn(bytes.length);

    const first = await runService(env);
    const cookie = await sessionCookie(first.baseUrl, person?.email ?? '');
    expect((await send(first.baseUrl, cookie, 'POST', '', begun)).status).toBe(201);
    const before = Math.floor(all * 0.6);
    for (let number = 0; number < before; number += 1)
      expect((await send(first.baseUrl, cookie, 'PUT', `/${id}/pieces/${number}`, piece(number))).status).toBe(200);
    const cut = send(first.baseUrl, cookie, 'PUT', `/${id}/pieces/${before}`, piece(before)).catch(() => undefined);
    first.child.kill('SIGKILL');
    await Promise.all([cut, first.kill()]);

    const second = await runService({...env, PORT: new URL(first.baseUrl).port});
    const again = (await (await send(second.baseUrl, cookie, 'POST', '', begun)).json()) as {received: number};
    expect(again.received).toBeGreaterThanOrEqual(before * pieceBytes);
    for (let number = Math.floor(again.received / pieceBytes); number < all; number += 1)
      await send(second.baseUrl, cookie, 'PUT', `/${id}/pieces/${number}`, piece(number));
    const finishing = send(second.baseUrl, cookie, 'POST', `/${id}/finish`, {}).catch(() => undefined);
    await new Promise((wait) => setTimeout(wait, 40));
    second.child.kill('SIGKILL');
    const answered = await finishing;
    await second.kill();

    const third = await runService({...env, PORT: new URL(first.baseUrl).port});
    // Where it was put together before the end there is no upload any more; else it is put together now.
    const finished = answered?.ok ? answered : await send(third.baseUrl, cookie, 'POST', `/${id}/finish`, {});
    const facts = {
      title: 'Sent in spite of all',
      purpose: 'For a service that was killed.',
      stage: 'report',
      power: 'none',
      owner: 'The coordinator',
    };
    const added = await fetch(`${third.baseUrl}/api/documents`, {
      method: 'POST',
      headers: {'content-type': 'application/json', origin: third.baseUrl, cookie},
      body: JSON.stringify({facts, files: [{language: 'en', variant: 'standard', hash}], note: 'First'}),
    });
    expect([finished.status, added.status]).toEqual([finished.status === 404 ? 404 : 200, 201]);
    const file = await fetch(`${third.baseUrl}/api/documents/sent-in-spite-of-all/files/en/standard/docx?version=1`, {
      headers: {cookie},
    });
    expect(
      createHash('sha256')
        .update(Buffer.from(await file.arrayBuffer()))
        .digest('hex'),
    ).toBe(hash);
    expect(await third.stop()).toBe(0);
  });
});
