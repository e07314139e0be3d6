import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {kept, notKept, notPromised, promise} from './promise.shared.ts';

describe('what is promised', () => {
  it('stands in the same words wherever it is said', () => {
    const security = readFileSync('SECURITY.md', 'utf8').replace(/\s+/g, ' ');
    for (const line of [promise, ...kept, ...notKept, ...notPromised]) expect(security, line).toContain(line);
    for (const page of ['docs/about/privacy.mdx', 'docs/enhanced/champion/handle-anonymous-posts.mdx'])
      expect(readFileSync(page, 'utf8'), page).toContain('<AnonymityPromise');
  });
});
