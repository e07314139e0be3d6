/** The page of a screencast: its player, and below it the same steps in words with a picture each. */
import {stringify} from 'yaml';
import type {Read} from './scenario.ts';

/** For MDX: what would begin an element or an expression. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[{}<>*_[\]`\\]/g, (sign) => `\\${sign}`);

/** `seconds`: how long the film is. */
export function pageOf({id, scenario}: Read, seconds: number): string {
  const {title, description, also, tier, competency, functions, owner, review, guide} = scenario;
  const head = stringify(
    {
      ...{
        title,
        key: `watch-${id}`,
        description,
        also,
        tier,
        competency,
        functions,
        minutes: Math.max(1, Math.round(seconds / 60)),
      },
      ...{owner, review, guide, sources: ['waymark']},
    },
    {lineWidth: 0},
  );
  const said = scenario.steps.map(({id: step, title: chapter, say, shot: {alt}}) => {
    return `## ${plain(chapter)} {/* #${step} */}\n\n<Moment of={cast} step="${step}" />\n\n${plain(say)}\n\n![${plain(alt)}](/screencasts/${id}/${step}.webp)\n`;
  });
  return `---\n${head}---\n\n{/* Made by npm run cast from cast.yaml: change that. */}\n\nimport cast from './cast.json';\n\n<Screencast cast={cast} guide="${guide}" />\n\n${said.join('\n')}`;
}
