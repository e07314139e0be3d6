import {describe, expect, it} from 'vitest';
import type {Manifest} from '../content/contract.ts';
import {aPage} from '../fixtures/factories.ts';
import {databases} from '../testing/databases.ts';
import {aService} from '../testing/service.ts';
import {lawStateOf} from './law.shared.ts';
import {checkNewLawCheck, lawMark} from './rules.ts';
import {pageMarkStore} from './store.ts';

const law = {checked: '2026-10-01', read: 'The Act, section 43', review: '2027-04-01'};
const lawPage = aPage({key: 'warn', url: '/warn', title: 'Warn somebody', law});
const skeleton = aPage({key: 'contact', title: 'Agree contact standards', standard: true});
const manifest: Manifest = {schema: 'content/1', pages: [lawPage, skeleton, aPage({key: 'plain'})]};
const check = {
  number: 0,
  hash: lawPage.hash,
  checkedOn: '2026-11-20',
  checkedBy: 'Solicitor of the district council',
  read: 'The Act, sections 43 to 53, as of 1 November 2026',
  reviewOn: '2027-05-20',
};
const standard = {number: 0, body: 'Within **two** working days.', agreedBy: 'ASB Delivery Group', agreedOn: '2026-11-03'};

describe('a check of the law', () => {
  it.each([
    ['2027-03-01', 'checked'],
    ['2027-03-02', 'due'],
    ['2027-04-01', 'due'],
    ['2027-04-02', 'lapsed'],
  ])('on %s is %s', (today, state) => {
    expect(lawStateOf({reviewOn: '2027-04-01'}, today)).toBe(state);
  });

  it('holds for the words that were read, and no others', () => {
    const saved = {...check, number: 1};
    expect(lawMark({law, hash: check.hash}, saved, '2026-12-01')).toMatchObject({state: 'checked', checkedBy: check.checkedBy});
    expect(lawMark({law, hash: 'another'}, saved, '2026-12-01')).toMatchObject({state: 'changed', number: 1});
  });

  it('gives way to a later one that came with the page, and is none on a page without law', () => {
    const shipped = {...law, checked: '2026-12-24', review: '2027-06-24'};
    expect(lawMark({law: shipped, hash: 'new'}, {...check, number: 3}, '2027-01-01')).toMatchObject({
      state: 'checked',
      checkedOn: '2026-12-24',
      number: 3,
    });
    expect(lawMark({law: null, hash: 'h'}, undefined, '2027-01-01')).toBeNull();
  });

  it.each([
    [{checkedOn: '2026-11-22', reviewOn: '2027-01-01'}, 'checkedOn'],
    [{checkedOn: '2026-11-21', reviewOn: '2026-11-21'}, 'reviewOn'],
  ])('of days that cannot be is refused: %o', (days, field) => {
    expect(() => checkNewLawCheck(days, '2026-11-21')).toThrow(
      expect.objectContaining({fields: expect.objectContaining({[field]: expect.any(String)})}),
    );
  });
});

describe.each(databases)('pageMarkStore on %s', (_name, open) => {
  it('keeps every edition of each kind, and refuses one written over another that nobody read', async () => {
    const {db} = await open();
    const store = pageMarkStore(db);
    const save = (number: number, body: string) =>
      store.save({
        ...{key: 'contact', kind: 'standard', number, said: {body, agreedBy: 'A group', agreedOn: '2026-11-03'}},
        ...{role: 'coordinator', organisationId: 'melton', savedAt: '2026-11-21T10:00:00.000Z'},
      });
    await save(0, 'First');
    await save(1, 'Second');
    await expect(save(1, 'Late')).rejects.toMatchObject({code: 'conflict'});
    await expect(save(7, 'Of what is not there')).rejects.toMatchObject({code: 'conflict'});
    expect((await store.history('standard', 'contact')).map(({body, number}) => [number, body])).toEqual([
      [2, 'Second'],
      [1, 'First'],
    ]);
    expect((await store.latest('standard')).map(({body, by}) => [body, by.organisation])).toEqual([
      ['Second', 'Melton Borough Council'],
    ]);
    expect(await store.history('law', 'contact')).toEqual([]);
  });
});

describe.each(databases)('marks of pages over HTTP on %s', (_name, open) => {
  it('show the check that came with a page, then the one that the coordinator recorded, without a name', async () => {
    const service = await aService({open, manifest});
    const coordinator = await service.agent('coordinator');
    const visitor = await service.agent('visitor');
    const mark = async () => (await visitor.get('/api/content/warn').expect(200)).body.law;
    expect(await mark()).toMatchObject({
      state: 'checked',
      checkedOn: '2026-10-01',
      checkedBy: expect.stringContaining('not lawyers'),
    });
    await coordinator.put('/api/content/warn/law-check').send(check).expect(200);
    expect(await mark()).toEqual({
      ...{state: 'checked', number: 1, checkedOn: check.checkedOn, checkedBy: check.checkedBy},
      ...{read: check.read, reviewOn: check.reviewOn},
    });
    expect((await visitor.get('/api/content/plain').expect(200)).body).toMatchObject({law: null, standard: null});
  });

  it('put a check that ends into the coordinator’s queue, and no champion’s', async () => {
    const service = await aService({open, manifest});
    service.setNow('2027-04-05T10:00:00.000Z');
    const law = async (role: 'coordinator' | 'champion') =>
      (await (await service.agent(role)).get('/api/queue').expect(200)).body.items
        .filter(({id}: {id: string}) => id.startsWith('law-'))
        .map(({kind, url}: {kind: string; url: string}) => [kind, url]);
    expect(await law('coordinator')).toEqual([['Law check lapsed', '/warn#law']]);
    expect(await law('champion')).toEqual([]);
  });

  it('record what was agreed, change it, take it back and put it back', async () => {
    const service = await aService({open, manifest});
    const coordinator = await service.agent('coordinator');
    const shown = async () => (await coordinator.get('/api/content/contact').expect(200)).body.standard;
    const save = (given: object) => coordinator.put('/api/content/contact/standard').send({...standard, ...given});
    expect(await shown()).toBeNull();
    await save({}).expect(200);
    expect(await shown()).toMatchObject({
      html: '<p>Within <strong>two</strong> working days.</p>\n',
      agreedBy: 'ASB Delivery Group',
    });
    await save({number: 1, body: ''}).expect(200);
    expect(await shown()).toBeNull();
    const {editions} = (await save({number: 2}).expect(200)).body;
    expect(editions.map(({body}: {body: string}) => body)).toEqual([standard.body, '', standard.body]);
    await save({number: 1}).expect(409);
  });

  it('are refused where there is nothing to mark, for other words than were read, and on days that cannot be', async () => {
    const service = await aService({open, manifest});
    const coordinator = await service.agent('coordinator');
    const checkLaw = (key: string, given: object = {}) =>
      coordinator.put(`/api/content/${key}/law-check`).send({...check, ...given});
    await checkLaw('plain').expect(404);
    await checkLaw('warn', {hash: 'older'}).expect(409);
    expect((await checkLaw('warn', {checkedBy: ' '}).expect(400)).body.fields.checkedBy).toContain('role');
    expect((await checkLaw('warn', {reviewOn: '2026-11-21'}).expect(400)).body.fields.reviewOn).toContain('still to come');
    await coordinator.put('/api/content/warn/standard').send(standard).expect(404);
    expect(
      (
        await coordinator
          .put('/api/content/contact/standard')
          .send({...standard, agreedOn: '2027-01-01'})
          .expect(400)
      ).body.fields,
    ).toHaveProperty('agreedOn');
  });
});
