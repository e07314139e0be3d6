import {describe, expect, it} from 'vitest';
import {readQuizFiles} from '../../quizzes/format.ts';
import {aService} from '../testing/service.ts';

describe('the preview of a quiz', () => {
  it('has every question as it is asked, with its key, for the coordinator', async () => {
    const {quizzes} = readQuizFiles('quizzes');
    const service = await aService({quizzes});
    const coordinator = await service.agent('coordinator');
    for (const {id, questions} of quizzes) {
      const {body} = await coordinator.get(`/api/quizzes/${id}/preview`).expect(200);
      expect(body.questions.map((each: {id: string}) => each.id)).toEqual(questions.map((each) => each.id));
      for (const {served, checked, type} of body.questions) {
        expect(served.length).toBeGreaterThan(type === 'scenario' ? 1 : 0);
        // Nothing is right about how sure somebody feels.
        expect(checked.some(({correct}: {correct: boolean}) => correct)).toBe(type !== 'selfrate');
      }
      expect(body.lostInGift.length).toBeGreaterThan(0);
    }
    await coordinator.get('/api/quizzes/no-such-quiz/preview').expect(404);
  });

  it('gives a file for another system', async () => {
    const service = await aService();
    const coordinator = await service.agent('coordinator');
    const gift = await coordinator.get('/api/quizzes/basic-find/preview.gift').expect(200);
    expect(gift.headers['content-disposition']).toContain('basic-find.gift');
    expect(gift.text).toContain('::find-001::');
    const csv = await coordinator.get('/api/quizzes/basic-find/preview.csv').expect(200);
    expect(csv.text).toContain('"find-001"');
    expect((await service.agent('champion').then((agent) => agent.get('/api/quizzes/basic-find/preview.csv'))).status).toBe(403);
  });
});
