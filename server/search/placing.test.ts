import {describe, expect, it, onTestFinished} from 'vitest';
import {aPage} from '../fixtures/factories.ts';
import {competencyOf} from './placing.ts';
import {createSearch} from './search.ts';

describe('competencyOf', () => {
  it('takes the competency whose pages come up first for most of the words', async () => {
    const search = createSearch();
    onTestFinished(search.stop);
    await search.rebuild([
      [
        aPage({title: 'Share a photograph', description: 'Photograph.', competency: 'share'}),
        aPage({title: 'Record a report', description: 'A report with a photograph and a diary.', competency: 'record'}),
        aPage({title: 'Diary sheets', description: 'A diary.', competency: 'record'}),
        aPage({title: 'About this site', description: 'Colophon.', competency: null}),
      ],
    ]);
    expect(await competencyOf('photograph', search)).toBe('share');
    expect(await competencyOf('photograph diary', search)).toBe('record');
    expect(await competencyOf('colophon', search)).toBeNull();
    expect(await competencyOf('xylophone', search)).toBeNull();
  });
});
