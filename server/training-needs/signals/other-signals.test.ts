import {describe, expect, it} from 'vitest';
import {aPage, aPerson, aQuestion, aSuggestion} from '../../fixtures/factories.ts';
import {questionStore} from '../../questions/store.ts';
import {gapStore} from '../../search/gap-store.ts';
import {suggestionStore} from '../../suggestions/store.ts';
import {databases} from '../../testing/databases.ts';
import {aService} from '../../testing/service.ts';

const manifest = {
  schema: 'content/1' as const,
  pages: [
    aPage({key: 'find-person', title: 'Find a person', url: '/basic/find/person', competency: 'find'}),
    aPage({key: 'reports', title: 'Interrogate the back end', url: '/enhanced/reports', competency: 'interrogate'}),
  ],
};

describe.each(databases)('what is said beside the needs on %s', (_name, open) => {
  it('gathers searches in vain, unhelpful pages, questions and wishes, by competency', async () => {
    const service = await aService({open, manifest});
    const {db} = service.database;
    const {id} = await service.add();
    const author = {person: aPerson({id}), named: false};
    const visitor = await service.agent('visitor');
    for (const verdict of ['yes', 'no', 'no'])
      await visitor.post('/api/content/find-person/feedback').send({verdict}).expect(201);
    await visitor.post('/api/content/reports/feedback').send({verdict: 'yes'}).expect(201);
    for (const words of ['person diary', 'xylophone'])
      for (const day of ['2026-11-18', '2026-11-19', '2026-11-20'])
        await gapStore(db).count({hash: words, words, why: 'nothing', day, onceADay: false});
    await gapStore(db).count({hash: 'old', words: 'old words', why: 'nothing', day: '2025-11-20', onceADay: false});
    for (let time = 0; time < 3; time += 1)
      await gapStore(db).count({hash: 'old', words: 'old words', why: 'nothing', day: '2025-11-20', onceADay: false});
    const asked = aQuestion({title: 'Who may look?', competency: 'find'});
    await questionStore(db).add(asked, author);
    await questionStore(db).add(aQuestion({competency: 'find', receivedOn: '2025-11-01'}), author);
    await questionStore(db).add(aQuestion({competency: 'find', visibility: 'held'}), author);
    const wish = aSuggestion({kind: 'training-wish', title: 'A morning about reports', competency: 'interrogate'});
    await suggestionStore(db).add(wish, author.person, false);
    await suggestionStore(db).add(aSuggestion({kind: 'idea', competency: 'interrogate'}), author.person, false);
    await service.waymark.freshness.refresh();

    const {body} = await (await service.agent('coordinator')).get('/api/training-needs/other-signals').expect(200);
    expect(body).toEqual({
      since: '2025-11-21',
      competencies: [
        {
          key: 'find',
          name: 'Searching',
          searches: [{words: 'person diary', times: 3}],
          pages: [{title: 'Find a person', url: '/basic/find/person', unhelpful: 2, helpful: 1}],
          questions: [{title: 'Who may look?', url: `/questions/${asked.id}`}],
          wishes: [],
        },
        {
          key: 'interrogate',
          name: 'Interrogating',
          searches: [],
          pages: [],
          questions: [],
          wishes: [{title: 'A morning about reports', url: `/suggestions/${wish.id}`}],
        },
        {
          key: null,
          name: 'No competency',
          searches: [{words: 'xylophone', times: 3}],
          pages: [],
          questions: [],
          wishes: [],
        },
      ],
    });
  });

  it('is empty where nothing was said', async () => {
    const service = await aService({open, manifest});
    const {body} = await (await service.agent('coordinator')).get('/api/training-needs/other-signals').expect(200);
    expect(body.competencies).toEqual([]);
  });
});
