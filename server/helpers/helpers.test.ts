import {describe, expect, it} from 'vitest';
import {databases} from '../testing/databases.ts';
import {aService} from '../testing/service.ts';

const contact = {telephone: '0116 496 0001', email: 'champion@blaby.example', hours: 'Weekdays, 9 to 5', version: 0};

describe.each(databases)('who helps on %s', (_name, open) => {
  it('is read by everybody, and said by the coordinator and by a champion for their own organisation', async () => {
    const service = await aService({open});
    const [visitor, coordinator] = [await service.agent('visitor'), await service.agent('coordinator')];
    const champion = await service.agent('champion', {organisation: 'melton'});
    const of = async (agent: typeof visitor, organisation: string) =>
      (await agent.get('/api/helpers').expect(200)).body.organisations.find(
        (each: {organisation: string}) => each.organisation === organisation,
      );
    expect(await of(visitor, 'blaby')).toMatchObject({name: 'Blaby District Council', helpers: [], mayChange: false});
    await coordinator.put('/api/helpers/blaby/champion').send(contact).expect(200);
    await champion
      .put('/api/helpers/melton/administrator')
      .send({...contact, email: ''})
      .expect(200);
    await champion.put('/api/helpers/blaby/administrator').send(contact).expect(403);
    await coordinator.put('/api/helpers/nowhere/champion').send(contact).expect(404);
    expect((await of(visitor, 'blaby')).helpers).toEqual([{...contact, role: 'champion', version: 1}]);
    expect((await of(champion, 'melton')).mayChange).toBe(true);
    expect((await champion.get('/api/helpers')).body.own).toBe('melton');
  });

  it('is changed only over what was read, and taken away by emptying it', async () => {
    const service = await aService({open});
    const coordinator = await service.agent('coordinator');
    const put = (given: object) => coordinator.put('/api/helpers/blaby/champion').send({...contact, ...given});
    await put({}).expect(200);
    await put({}).expect(409);
    await put({version: 1, hours: ''}).expect(200);
    await put({version: 1, hours: 'Late'}).expect(409);
    await put({version: 2, telephone: '', email: '', hours: ''}).expect(200);
    const {body} = await put({});
    expect(body.organisations.find((each: {organisation: string}) => each.organisation === 'blaby').helpers).toHaveLength(1);
  });

  it.each([
    [{telephone: 'ask Jo'}, 'telephone', /telephone number/],
    [{email: 'not an address'}, 'email', /e-mail address/],
    [{telephone: '', email: ''}, 'telephone', /as well/],
  ])('refuses %o with a sentence at the field', async (given, field, sentence) => {
    const service = await aService({open});
    const {body} = await (await service.agent('coordinator'))
      .put('/api/helpers/blaby/champion')
      .send({...contact, ...given})
      .expect(400);
    expect(body.fields[field]).toMatch(sentence);
  });
});
