/** Documents of the toolkit over HTTP: added, sent, approved, found. */
import type TestAgent from 'supertest/lib/agent.js';
import type {TestService} from '../service.ts';
import {aDocx} from './papers.ts';
import {uploaded} from './uploads.ts';

export const facts = {
  ...{title: 'Diary sheet', purpose: 'For somebody who writes down what happens.', whenToUse: 'At the first visit.'},
  ...{stage: 'victim', power: 'none', section: '', owner: 'The coordinator', folder: 'Forms'},
};
export const en = {language: 'en', variant: 'standard'};
export const send = {
  step: 'send',
  asked: ['coordinator'],
  agreedBy: 'The delivery group',
  validFrom: null,
  reviewOn: '2027-11-21',
};

/** A draft of a new document with these words. */
export async function added(agent: TestAgent, words: string[], more: object = {}) {
  const hash = await uploaded(agent, 'form.docx', aDocx(words));
  const {body} = await agent
    .post('/api/documents')
    .send({facts, files: [{...en, hash}], note: 'The first one', ...more})
    .expect(201);
  return body;
}
export const take = async (agent: TestAgent, key: string, number: number, step: object, status = 200) => {
  const {body: read} = await agent.get(`/api/documents/${key}`);
  const {body} = await agent
    .post(`/api/documents/${key}/versions/${number}/steps`)
    .send({take: step, edition: read.edition})
    .expect(status);
  return body;
};
/** Approved by the coordinator after an enhanced user sent it. */
export async function approved(service: TestService, words: string[]) {
  const [enhanced, coordinator] = [await service.agent('enhanced'), await service.agent('coordinator')];
  const {key} = await added(enhanced, words);
  await take(enhanced, key, 1, send);
  await take(coordinator, key, 1, {step: 'approve'});
  return {key: key as string, enhanced, coordinator, visitor: await service.agent('visitor')};
}
export const nextVersion = async (agent: TestAgent, key: string, files: object[]) =>
  (await agent.post(`/api/documents/${key}/versions`).send({files, note: 'New words'}).expect(201)).body;
export const search = async (service: TestService, agent: TestAgent, q: string) => {
  await service.waymark.freshness.refresh();
  return (await agent.get('/api/search').query({q}).expect(200)).body.results.map(({url}: {url: string}) => url);
};
