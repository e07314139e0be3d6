/** The search on the built site, against queries that were judged before its ranking was written. */
import {describe, expect, it} from 'vitest';
import {judgedQueries, searchOfTheBuild} from '../server/scripts/judge.ts';
import {judge, judgeFirst} from '../server/search/judge.ts';

describe('search on the built site', () => {
  const search = searchOfTheBuild();
  const judged = judgedQueries();

  it('is judged by pages that exist', () => {
    const all = [...judged.tuned, ...judged.untuned, ...judged.everyday, ...judged.fresh];
    const gone = all.flatMap((each) => each.expect).filter((id) => id !== 'danger' && !search.ids.has(id));
    expect(gone).toEqual([]);
    expect(judged.untuned.length * 3).toBeGreaterThanOrEqual(judged.tuned.length + judged.untuned.length);
  });

  it.each([
    ['tuned', 0.88, 0.96],
    ['untuned', 0.8, 0.95],
  ] as const)(
    'answers the %s queries about as well as they were when this was written, and none with nothing',
    async (part, success1, success3) => {
      const {figures} = await judge(judged[part], search.find);
      expect(figures.success1).toBeGreaterThanOrEqual(success1);
      expect(figures.success3).toBeGreaterThanOrEqual(success3);
      expect(figures.empty).toBe(0);
    },
  );

  it.each(['everyday', 'fresh'] as const)(
    'of the %s queries it is right about most, and hardly ever sure and wrong',
    async (part) => {
      const {success1, surelyWrong} = await judgeFirst(judged[part], search.first);
      expect(success1).toBeGreaterThanOrEqual(0.85);
      expect(surelyWrong.length).toBeLessThanOrEqual(1);
    },
  );

  it('quotes a sentence only where it answers', () => {
    const asked = [...judged.tuned, ...judged.untuned, ...judged.everyday, ...judged.fresh, ...judged.answers];
    const quoted = [...new Set(asked.map(({query}) => query))].flatMap((query) => {
      const text = search.answer(query);
      return text === undefined ? [] : [{query, text}];
    });
    const right = quoted.filter(({query, text}) =>
      judged.answers.some((each) => each.query === query && text.includes(each.says)),
    );
    expect(quoted.length).toBeGreaterThanOrEqual(judged.answers.length);
    expect(right.length / quoted.length).toBeGreaterThanOrEqual(0.8);
  });

  it.each([
    ['certificate code', '/certificate'],
    ['check a certificate', '/certificate'],
    ['short links', '/go'],
    ['QR codes', '/go'],
    ['unsubscribe', '/unsubscribe'],
    ['stop e-mails', '/unsubscribe'],
    ['my account', '/account'],
    ['profile', '/account'],
    ['anonymous suggestion', '/anonymous/suggestion'],
    ['anonymous question', '/anonymous/question'],
    ['receipt', '/anonymous/receipt'],
    ['ask a question', '/questions/ask'],
    ['make a suggestion', '/suggestions/new'],
    ['training', '/training'],
    ['quizzes', '/training'],
    ['rate yourself', '/self-rating'],
    ['abbreviations', '/glossary'],
    ['sign in', '/sign-in'],
  ])('finds the service’s own page for “%s”', (query, url) => {
    expect(search.find(query).slice(0, 3)).toContain(`service${url}`);
  });

  it('offers nobody what would stay closed', () => {
    expect(search.find('outbox')).not.toContain('service/outbox');
    expect(search.find('search words')).not.toContain('service/search-words');
  });
});
