/** For authors: a quiz as it is asked, with its key, and as a file for another system. */
import {randomBytes} from 'node:crypto';
import {toRows} from '../../quizzes/exchange/csv.ts';
import {toGift} from '../../quizzes/exchange/gift-export.ts';
import {lossReport} from '../../quizzes/exchange/losses.ts';
import type {Quiz} from '../../quizzes/format.ts';
import {passageUrl} from '../../quizzes/passages.ts';
import {freeze, serve, toCheck} from '../../quizzes/types/kinds.ts';
import {csvText} from '../csv.ts';
import type {Api} from '../http/api.ts';
import {Refusal} from '../refusal.ts';
import {quizPreviewApi} from './contract.ts';

type Needs = {quizzes: readonly Quiz[]; passageTitle: (url: string) => string};

/** As the file has them: an author looks for what they wrote. */
const making = {newKey: () => randomBytes(9).toString('base64url'), shuffle: <T>(items: readonly T[]): T[] => [...items]};

export function quizPreviewRoutes(api: Api, {quizzes, passageTitle}: Needs): void {
  api.serve(quizPreviewApi.read, ({params}) => {
    const quiz = quizNamed(params.id);
    const [gift, {rows: _rows, lost}] = [toGift(quiz), toRows(quiz)];
    return {
      id: quiz.id,
      title: quiz.title,
      draw: quiz.draw.count,
      questions: quiz.questions.map((question) => {
        const url = passageUrl(question.source);
        return {
          id: question.id,
          rev: question.rev,
          type: question.type,
          passage: {url, title: passageTitle(url)},
          served: freeze(question, making).map(serve),
          checked: toCheck(question),
        };
      }),
      lostInGift: lossReport(gift.lost),
      lostInCsv: lossReport(lost),
    };
  });

  api.serve(quizPreviewApi.gift, ({params, res}) => {
    res.attachment(`${params.id}.gift`);
    return toGift(quizNamed(params.id)).text;
  });

  api.serve(quizPreviewApi.csv, ({params, res}) => {
    res.attachment(`${params.id}.csv`);
    return csvText(toRows(quizNamed(params.id)).rows);
  });

  function quizNamed(id: string): Quiz {
    const quiz = quizzes.find((each) => each.id === id);
    if (quiz === undefined) throw new Refusal('missing', 'There is no such quiz.');
    return quiz;
  }
}
