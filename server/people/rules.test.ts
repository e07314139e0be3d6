import {describe, expect, it} from 'vitest';
import {aJoining, anInvitation, aPerson} from '../fixtures/factories.ts';
import {Joining} from './contract.ts';
import {changePerson, checkInvitation, personFrom} from './rules.ts';

const now = new Date('2026-11-21T10:00:00.000Z');

describe('checkInvitation', () => {
  it('lets a fresh invitation through', () => {
    const invitation = anInvitation();
    expect(checkInvitation(invitation, now)).toBe(invitation);
  });

  it.each([
    ['unknown', undefined, 'missing'],
    ['used', anInvitation({acceptedAt: '2026-11-20T10:00:00.000Z'}), 'conflict'],
    ['too old, to the millisecond', anInvitation({expiresAt: now.toISOString()}), 'conflict'],
  ])('refuses one that is %s', (_what, invitation, code) => {
    expect(() => checkInvitation(invitation, now)).toThrow(expect.objectContaining({code}));
  });
});

describe('personFrom', () => {
  it('lets the invitation decide wherever it says anything', () => {
    const joining = aJoining({email: 'other@example.org', organisation: 'melton', jobFunction: 'analyst'});
    const invitation = anInvitation({role: 'enhanced', champion: true, organisation: 'blaby'});
    expect(personFrom(invitation, joining)).toMatchObject({
      email: 'invited@example.org',
      role: 'enhanced',
      champion: true,
      organisation: 'blaby',
      jobFunction: 'analyst',
    });
  });

  it('asks for an address where the invitation has none', () => {
    expect(() => personFrom(anInvitation({email: null}), aJoining())).toThrow(
      expect.objectContaining({code: 'invalid', fields: {email: expect.any(String)}}),
    );
  });
});

describe('changePerson', () => {
  const coordinator = aPerson({role: 'coordinator'});
  const {id: _id, name: _name, email: _email, ...as} = coordinator;

  it('keeps the last coordinator from being demoted or suspended, and no other', () => {
    expect(() => changePerson(coordinator, {...as, role: 'basic'}, 0)).toThrow('only coordinator');
    expect(() => changePerson(coordinator, {...as, suspended: true}, 0)).toThrow('only coordinator');
    expect(changePerson(coordinator, {...as, role: 'basic'}, 1).role).toBe('basic');
    expect(changePerson(aPerson(), {...as, role: 'enhanced'}, 0).role).toBe('enhanced');
  });
});

describe('a name', () => {
  it.each([
    ['李', true],
    ['O', true],
    ['\u200b', false],
    ['\u0301', false],
    [' ', false],
  ])('may be %j: %s', (name, may) => {
    const joining = {token: 'x'.repeat(20), name, password: 'three random words'};
    expect(Joining.safeParse(joining).success).toBe(may);
  });
});
