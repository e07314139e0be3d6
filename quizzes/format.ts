/** The format of the quiz files and the framework, and how they are read. Every mistake is told with file, line and cure. */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {isNode, LineCounter, parseDocument} from 'yaml';
import * as z from 'zod';
import {decodeText} from './exchange/decode.ts';
import {type Path, Paths, pathMistakes} from './paths.ts';
import {type Revisions, revisionMistakes} from './revisions.ts';
import {Multiple, Single} from './types/choice.ts';
import {Cloze} from './types/cloze.ts';
import {Key} from './types/common.ts';
import {Match} from './types/match.ts';
import {Order} from './types/order.ts';
import {Scenario} from './types/scenario.ts';
import {SelfRate} from './types/selfrate.ts';
import {TrueFalse} from './types/truefalse.ts';
import {Numeric, Short} from './types/typed.ts';

const Tier = z.enum(['basic', 'enhanced']);
/** An ISO 8601 duration in days or months, such as P365D or P12M. */
const Period = z.string().regex(/^P\d+[DM]$/, 'Write a period such as P365D or P12M.');
const yesNo = z.enum(['y', 'n'], 'Write y or n.');
const Share = z.number().min(0).max(1);

const Level = z.strictObject({
  /** The share of people who should meet the standard. */
  share: Share,
  /** The share of served questions that a person must have right. */
  score: Share,
});

export const Framework = z.strictObject({
  schema: z.literal('framework/1'),
  required: Level,
  evidence: z.strictObject({valid_for: Period, fewest_questions: z.number().int().min(1)}),
  competencies: z.array(
    z.strictObject({
      key: Key,
      tier: Tier,
      name: z.string(),
      description: z.string(),
      difficult: yesNo,
      important: yesNo,
      frequent: yesNo,
    }),
  ),
  functions: z.array(z.strictObject({key: Key, name: z.string(), needs: z.array(Key)})),
});
export type Framework = z.infer<typeof Framework>;

const Question = z.discriminatedUnion('type', [
  Single,
  Multiple,
  TrueFalse,
  Numeric,
  Short,
  Match,
  Order,
  Cloze,
  Scenario,
  SelfRate,
]);
type Question = z.infer<typeof Question>;

/** Every id in a pool: of questions, and of those within a scenario. */
const idsOf = (questions: readonly Question[]): string[] =>
  questions.flatMap((question) => [question.id, ...(question.type === 'scenario' ? question.questions.map(({id}) => id) : [])]);

export const Quiz = z
  .strictObject({
    schema: z.literal('quiz/1'),
    id: Key,
    tier: Tier,
    competency: Key,
    title: z.string().min(1),
    draw: z.strictObject({count: z.number().int().min(1), up_to: z.number().int().min(1), shuffle: z.boolean()}),
    attempts: z.strictObject({assessment: z.number().int().min(1), cooldown: Period, practice: z.literal('unlimited')}),
    feedback: z.strictObject({when: z.literal('after_submit'), reveal_key: z.enum(['on_pass', 'always', 'never'])}),
    /** Whether people are asked how sure they are of each answer. */
    certainty: z.enum(['off', 'optional']),
    /** How long a result counts; the framework's own period where it is left out. */
    valid_for: Period.optional(),
    questions: z
      .array(Question)
      .min(8, 'A pool has at least eight questions, so that two attempts differ. Add one: npm run new question.'),
  })
  .refine(({draw, questions}) => draw.count <= questions.length, {
    path: ['draw'],
    message: 'More questions are drawn than the pool holds.',
  })
  .refine(({questions}) => new Set(idsOf(questions)).size === idsOf(questions).length, {
    path: ['questions'],
    message: 'Two questions have the same id.',
  });
export type Quiz = z.infer<typeof Quiz>;

type QuizFiles = {framework: Framework; quizzes: Quiz[]; paths: Path[]};

/** Reads and checks `quizzes/`; throws one Error that lists every mistake. */
export function readQuizFiles(folder: string, {checkRevisions = true} = {}): QuizFiles {
  const mistakes: string[] = [];
  const recorded = readRevisions(folder);
  const framework = readYaml(join(folder, 'framework.yaml'), folder, Framework, mistakes);
  const quizzes = (['basic', 'enhanced'] as const).flatMap((tier) =>
    yamlFiles(join(folder, tier)).flatMap((file) => {
      const quiz = readYaml(file, folder, Quiz, mistakes);
      if (quiz === undefined) return [];
      if (relative(folder, file) !== join(tier, `${quiz.competency}.yaml`))
        mistakes.push(`${relative(folder, file)}: name the file after its competency: ${quiz.competency}.yaml.`);
      const competency = framework?.competencies.find(({key}) => key === quiz.competency);
      if (framework && competency?.tier !== quiz.tier)
        mistakes.push(
          `${relative(folder, file)}: competency "${quiz.competency}" is not a ${quiz.tier} competency of framework.yaml.`,
        );
      if (framework && quiz.draw.count < framework.evidence.fewest_questions) {
        mistakes.push(
          `${relative(folder, file)}: draw.count is ${quiz.draw.count}, but only ${framework.evidence.fewest_questions} questions or more count as evidence.`,
        );
      }
      if (checkRevisions)
        mistakes.push(...revisionMistakes(quiz.questions, recorded).map((mistake) => `${relative(folder, file)}: ${mistake}`));
      return [quiz];
    }),
  );
  for (const {key, needs} of framework?.functions ?? []) {
    const unknown = needs.filter((need) => !framework?.competencies.some((competency) => competency.key === need));
    if (unknown.length > 0) mistakes.push(`framework.yaml: function "${key}" needs unknown competencies: ${unknown.join(', ')}.`);
  }
  const paths = existsSync(join(folder, 'paths.yaml'))
    ? (readYaml(join(folder, 'paths.yaml'), folder, Paths, mistakes)?.paths ?? [])
    : [];
  const known = {functions: framework?.functions.map(({key}) => key) ?? [], quizzes: quizzes.map(({id}) => id)};
  if (mistakes.length === 0) mistakes.push(...pathMistakes(paths, known).map((mistake) => `paths.yaml: ${mistake}`));
  if (mistakes.length > 0 || framework === undefined)
    throw new Error(`The quiz files have mistakes:\n${mistakes.map((line) => `  quizzes/${line}`).join('\n')}`);
  return {framework, quizzes, paths};
}

function readRevisions(folder: string): Revisions {
  const file = join(folder, 'revisions.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

function yamlFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name));
}

function readYaml<S extends z.ZodType>(file: string, folder: string, schema: S, mistakes: string[]): z.output<S> | undefined {
  const name = relative(folder, file);
  const lines = new LineCounter();
  const text = readText(file, name, mistakes);
  if (text === undefined) return undefined;
  const document = parseDocument(text, {lineCounter: lines});
  for (const error of document.errors) mistakes.push(`${name}:${error.linePos?.[0].line ?? 1}: ${error.message.split('\n')[0]}`);
  if (document.errors.length > 0) return undefined;
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return parsed.data;
  for (const {path, message} of parsed.error.issues) {
    const node = nearestNode(document, path);
    const line = isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1;
    mistakes.push(`${name}:${line}: ${path.join('.')}: ${message}`);
  }
  return undefined;
}

/** What is kept here is UTF-8: nobody looks through a guess before it is served. */
function readText(file: string, name: string, mistakes: string[]): string | undefined {
  try {
    const {text, encoding} = decodeText(readFileSync(file));
    if (encoding !== 'windows-1252') return text;
    mistakes.push(`${name}: It is not saved as UTF-8. Save it again, as UTF-8.`);
  } catch (error) {
    mistakes.push(`${name}: ${(error as Error).message}`);
  }
  return undefined;
}

/** The node at a path, or the nearest one above it: what is missing has no line of its own. */
function nearestNode(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): unknown {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node)) return node;
  }
  return document.contents;
}

/** Adds a period to a time: whole days, or calendar months (the last day of a shorter month). */
export function addPeriod(from: Date, period: string): Date {
  const count = Number(period.slice(1, -1));
  const to = new Date(from);
  if (period.endsWith('D')) to.setUTCDate(to.getUTCDate() + count);
  else {
    const day = to.getUTCDate();
    to.setUTCDate(1);
    to.setUTCMonth(to.getUTCMonth() + count);
    to.setUTCDate(Math.min(day, new Date(Date.UTC(to.getUTCFullYear(), to.getUTCMonth() + 1, 0)).getUTCDate()));
  }
  return to;
}
