import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {aQuiz, aQuizQuestion} from '../../../server/fixtures/factories.ts';
import {temporaryFolder} from '../../../server/testing/databases.ts';
import {lostPassages} from './passages.ts';

describe('lostPassages', () => {
  const lines = (source: string) => {
    const site = temporaryFolder();
    mkdirSync(join(site, 'basic/find'), {recursive: true});
    const text = '<h2 id="steps">Steps</h2><pre>## not-a-heading</pre><h3 id="inner">Inner</h3>';
    writeFileSync(
      join(site, 'basic/find/x.html'),
      `<h2 id="navigation">No</h2><div class="markdown">${text}<div class="doc-end"><h2 id="sources">Sources</h2></div></div>`,
    );
    return lostPassages(site, [aQuiz({questions: [aQuizQuestion({source})]})]);
  };

  it.each(['steps', 'inner'])('finds #%s', (anchor) => {
    expect(lines(`docs/basic/find/x.mdx#${anchor}`)).toEqual([]);
  });

  it.each(['gone', 'navigation', 'not-a-heading'])(
    'says of #%s which file, which question, what is gone and what there is',
    (anchor) => {
      expect(lines(`docs/basic/find/x.mdx#${anchor}`)).toEqual([
        `quizzes/basic/find.yaml, question find-001: docs/basic/find/x.mdx has no heading #${anchor} any more. Write at source: one that it has: #steps, #inner.`,
      ]);
    },
  );

  it('says which page is gone', () => {
    expect(lines('docs/basic/find/y.mdx#gone')).toEqual([
      'quizzes/basic/find.yaml, question find-001: there is no page docs/basic/find/y.mdx. Write at source: which page teaches it now.',
    ]);
  });
});
