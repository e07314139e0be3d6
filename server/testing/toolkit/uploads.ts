/** Sends files as the site does: begun, in pieces, finished. */
import type TestAgent from 'supertest/lib/agent.js';
import {pieceBytes, piecesIn} from '../../files/pieces.shared.ts';

/** Sends bytes up to a piece; returns the upload, and how it is finished. */
export async function upload(agent: TestAgent, name: string, bytes: Uint8Array, upTo = piecesIn(bytes.length)) {
  const {body} = await agent.post('/api/uploads').send({name, size: bytes.length}).expect(201);
  for (let number = 0; number < upTo; number += 1)
    await agent
      .put(`/api/uploads/${body.id}/pieces/${number}`)
      .type('application/octet-stream')
      .send(Buffer.from(bytes.subarray(number * pieceBytes, (number + 1) * pieceBytes)))
      .expect(200);
  return {id: body.id as string, finish: () => agent.post(`/api/uploads/${body.id}/finish`).send({})};
}

/** Sends a file to its end; returns its hash. */
export async function uploaded(agent: TestAgent, name: string, bytes: Uint8Array): Promise<string> {
  const {body} = await (await upload(agent, name, bytes)).finish().expect(200);
  return body.hash;
}
