/** What people search, mark, ask and wish for, by competency: shown beside the needs, and never mixed into them. */
import type {Framework} from '../../../quizzes/format.ts';
import type {Manifest} from '../../content/contract.ts';
import type {GapLine} from '../../search/contract.ts';
import type {OtherSignals} from '../contract.ts';

type Link = {title: string; url: string};
export type Signals = {
  searches: readonly {words: string; times: number; competency: string | null}[];
  pages: readonly (Link & {competency: string | null; unhelpful: number; helpful: number})[];
  questions: readonly (Link & {competency: string | null})[];
  wishes: readonly (Link & {competency: string | null})[];
};

type About = {id: string; title: string; competency: string | null};
type Sources = {
  manifest: Pick<Manifest, 'pages'>;
  gaps: () => Promise<GapLine[]>;
  /** The competency that words are about, as far as they tell. */
  placed: (words: string) => Promise<string | null>;
  unhelpfulPages: (since: string) => Promise<{key: string; competency: string | null; unhelpful: number; helpful: number}[]>;
  questions: (since: string) => Promise<About[]>;
  wishes: (since: string) => Promise<About[]>;
};

/** Gathers it from where it was said; a page that is gone by now is left out. */
export const createOtherSignals =
  ({manifest, gaps, placed, unhelpfulPages, questions, wishes}: Sources) =>
  async (since: string): Promise<Signals> => {
    const [searched, marked, asked, wished] = await Promise.all([gaps(), unhelpfulPages(since), questions(since), wishes(since)]);
    const searches: Signals['searches'][number][] = [];
    for (const {words, nothing, unopened, lastOn} of searched)
      if (lastOn >= since) searches.push({words, times: nothing + unopened, competency: await placed(words)});
    const linked = (kind: string) => (post: About) => ({
      title: post.title,
      url: `/${kind}/${post.id}`,
      competency: post.competency,
    });
    return {
      searches,
      pages: marked.flatMap(({key, ...counts}) => {
        const page = manifest.pages.find((each) => each.key === key);
        return page ? [{title: page.title, url: page.url, ...counts}] : [];
      }),
      questions: asked.map(linked('questions')),
      wishes: wished.map(linked('suggestions')),
    };
  };

/** The competencies of which most was said first, and last what belongs to none; those of which nothing was said are not in it. */
export function signalsOf(
  {competencies}: Pick<Framework, 'competencies'>,
  {searches, pages, questions, wishes}: Signals,
): OtherSignals['competencies'] {
  const lines = [...competencies, {key: null, name: 'No competency'}].map(({key, name}) => {
    const about = <T extends {competency: string | null}>(all: readonly T[]) => all.filter(({competency}) => competency === key);
    return {
      key,
      name,
      searches: about(searches).map(({words, times}) => ({words, times})),
      pages: about(pages).map(({title, url, unhelpful, helpful}) => ({title, url, unhelpful, helpful})),
      questions: about(questions).map(({title, url}) => ({title, url})),
      wishes: about(wishes).map(({title, url}) => ({title, url})),
    };
  });
  const amountOf = (line: (typeof lines)[number]) =>
    line.searches.length + line.pages.length + line.questions.length + line.wishes.length;
  return lines
    .filter((line) => amountOf(line) > 0)
    .sort((a, b) => Number(a.key === null) - Number(b.key === null) || amountOf(b) - amountOf(a));
}
