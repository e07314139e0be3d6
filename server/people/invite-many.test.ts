import {describe, expect, it} from 'vitest';
import {databases} from '../testing/databases.ts';
import {aService} from '../testing/service.ts';

describe.each(databases)('inviting a list of people on %s', (_name, open) => {
  it('invites each once, leaves alone who is here or asked already, and has every message ready to pass on', async () => {
    const service = await aService({open});
    const coordinator = await service.agent('coordinator');
    await service.add({email: 'here@example.org', name: 'Jo Here'});
    const invited = (email: string) => ({email, role: 'basic'});
    await coordinator.post('/api/invitations').send(invited('asked@example.org')).expect(201);
    await coordinator.post('/api/invitations').send(invited('Here@example.org')).expect(400);
    const {body} = await coordinator
      .post('/api/invitations/many')
      .send({
        invitations: ['one@example.org', 'here@example.org', 'two@example.org', 'asked@example.org', 'one@example.org'].map(
          invited,
        ),
      })
      .expect(201);
    expect(body.invited.map((each: {invitation: {email: string}}) => each.invitation.email)).toEqual([
      'one@example.org',
      'two@example.org',
    ]);
    expect(body.refused.map(({email}: {email: string}) => email)).toEqual([
      'here@example.org',
      'asked@example.org',
      'one@example.org',
    ]);
    const {body: outbox} = await coordinator.get('/api/outbox').expect(200);
    expect(outbox.waiting.map(({recipient}: {recipient: string}) => recipient).sort()).toEqual([
      'asked@example.org',
      'one@example.org',
      'two@example.org',
    ]);
    // Whoever has joined needs no message; nor has an invitation one that was withdrawn.
    const [{invitation, link}] = body.invited;
    await (await service.agent('visitor'))
      .post('/api/invitations/accept')
      .send({token: link.split('#')[1], name: 'One', password: 'three random words'})
      .expect(201);
    await coordinator.delete(`/api/invitations/${body.invited[1].invitation.id}`).expect(200);
    expect(invitation.acceptedAt).toBeNull();
    const left = (await coordinator.get('/api/outbox')).body.waiting.map(({recipient}: {recipient: string}) => recipient);
    expect(left).toEqual(['asked@example.org']);
  });
});
