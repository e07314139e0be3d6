import {describe, expect, it} from 'vitest';
import {remembered} from './remembered.ts';

describe('what is remembered', () => {
  it('is made once for each change, however many ask, and again after it failed', async () => {
    let revision = 1;
    let written = 0;
    let fails = false;
    const feed = remembered(
      async () => revision,
      async () => {
        written += 1;
        if (fails) throw new Error('no paper');
        return `feed ${revision}`;
      },
    );
    expect(await Promise.all([feed(), feed(), feed()])).toEqual(['feed 1', 'feed 1', 'feed 1']);
    expect(written).toBe(1);
    revision = 2;
    fails = true;
    await expect(feed()).rejects.toThrow('no paper');
    fails = false;
    expect(await feed()).toBe('feed 2');
    expect(written).toBe(3);
  });
});
