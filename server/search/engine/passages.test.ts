import {expect, it} from 'vitest';
import {aPage} from '../../fixtures/factories.ts';
import {indexBuilder} from './build-index.ts';
import {find} from './find.ts';

const filler = 'Nothing of interest is told here, whoever reads it. '.repeat(60);
const part = (anchor: string, words: string) => ({anchor, heading: anchor, text: `${filler}${words} ${filler}`});

it('a text of many pages is found by any of its words, with the sentence and the part in which they stand', () => {
  const builder = indexBuilder([]);
  builder.add(
    aPage({
      title: 'Handbook',
      description: 'All about it.',
      sections: [
        part('one', 'Ask the warden about the gate before noon.'),
        part('two', 'The hedgehog sleeps under the gate in winter.'),
        part('three', 'That is the end of it, and of this book.'),
      ],
    }),
  );
  const {index} = builder.build();
  const first = (query: string) => find(index, query, 'all', 10).results[0];
  expect(first('hedgehog winter')).toMatchObject({excerpt: 'The hedgehog sleeps under the gate in winter.', anchor: 'two'});
  expect(first('warden gate')).toMatchObject({excerpt: 'Ask the warden about the gate before noon.', anchor: 'one'});
});
