import {hashPassword, verifyPassword} from 'better-auth/crypto';
import {describe, expect, it} from 'vitest';
import {scryptPasswords} from './scrypt.ts';

describe('a password hash', () => {
  const passwords = scryptPasswords();

  it('is one that better-auth takes for its own, and the other way round', async () => {
    const password = 'three random wörds ﬁ';
    const ours = await passwords.hash(password);
    expect(ours).toMatch(/^[0-9a-f]{32}:[0-9a-f]{128}$/);
    expect(await verifyPassword({hash: ours, password})).toBe(true);
    expect(await passwords.verify({hash: await hashPassword(password), password})).toBe(true);
  });

  it('fits its password alone, has a salt of its own, and reads nothing else as a hash', async () => {
    const hash = await passwords.hash('three random words');
    const tried = await Promise.all(
      ['three random words', 'three random word', 'Three random words', ''].map((password) => passwords.verify({hash, password})),
    );
    expect(tried).toEqual([true, false, false, false]);
    expect(await passwords.hash('three random words')).not.toBe(hash);
    for (const wrong of ['', ':', 'x', `${hash}00`, hash.slice(0, -2)])
      expect(await passwords.verify({hash: wrong, password: 'three random words'})).toBe(false);
  });
});
