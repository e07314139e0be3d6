/** The scenario of a screencast, `docs/screencasts/<id>/cast.yaml`: what is said and done, step by step. Mistakes are told with file and line. */
import {createHash} from 'node:crypto';
import {globSync, readFileSync} from 'node:fs';
import {basename, dirname, join, relative, resolve} from 'node:path';
import {isNode, LineCounter, parseDocument} from 'yaml';
import * as z from 'zod';
import {targetOf} from './target.ts';

export const project = resolve(import.meta.dirname, '../../..');
export const castsFolder = join(project, 'docs/screencasts');

const Target = z
  .string()
  .refine(
    (written) => targetOf(written) !== undefined,
    'Write a role and a name, such as button "Search", or label, text or css.',
  );
const Key = z.string().regex(/^[a-z0-9-]{2,40}$/, 'Use small letters, digits and hyphens.');
/** `${NAME}` stands for what the environment says, and is written nowhere. */
const Text = z.string().max(2_000);

/** One thing done, as one key: `click: button "Search"`. */
const Action = z
  .strictObject({
    goto: z.string().optional(),
    click: Target.optional(),
    fill: Target.optional(),
    press: z.string().optional(),
    select: Target.optional(),
    hover: Target.optional(),
    scroll: Target.optional(),
    upload: Target.optional(),
    wait: Target.optional(),
    /** The part of the page that the target is looked for in. */
    in: Target.optional(),
    /** What is typed, chosen or sent. */
    with: Text.optional(),
  })
  .superRefine((action, context) => {
    const verbs = verbsOf(action);
    if (verbs.length !== 1)
      context.addIssue('Do one thing at a time: goto, click, fill, press, select, hover, scroll, upload or wait.');
    const takes = ['fill', 'select', 'upload'].includes(verbs[0] ?? '');
    if (takes !== (action.with !== undefined))
      context.addIssue(takes ? 'Say with what.' : 'Only fill, select and upload take "with".');
  });
export type Action = z.infer<typeof Action>;
const verbs = ['goto', 'click', 'fill', 'press', 'select', 'hover', 'scroll', 'upload', 'wait'] as const;
export type Verb = (typeof verbs)[number];
export const verbsOf = (action: Partial<Record<Verb, string | undefined>>): Verb[] =>
  verbs.filter((verb) => action[verb] !== undefined);

const Step = z.strictObject({
  id: Key,
  /** The chapter. */
  title: z.string().min(3).max(70),
  /** Captions, transcript and the text of the illustrated steps: one to four sentences that name what is on the screen. */
  say: z.string().min(10).max(600),
  do: z.array(Action).default([]),
  /** What must be there afterwards. */
  expect: z.array(Target).default([]),
  shot: z.strictObject({
    /** What its picture shows, for those who do not see it. */
    alt: z.string().min(10).max(250),
    /** Ringed where nothing is done. */
    focus: Target.optional(),
    /** Solid boxes over what changes with every run or is nobody's business. */
    covers: z.array(Target).default([]),
  }),
  /** Seconds to look longer. */
  hold: z.number().min(0).max(20).default(0),
});
export type Step = z.infer<typeof Step>;

const Application = z.discriminatedUnion('kind', [
  /** This product on generated data, with its clock standing still. */
  z.strictObject({kind: z.literal('waymark'), as: z.enum(['visitor', 'basic', 'champion', 'coordinator']).default('visitor')}),
  /** Any other web application: one that is there already, or one that a command starts at `{PORT}`. */
  z.strictObject({
    kind: z.literal('web'),
    name: z.string(),
    version: z.string(),
    start: z.string().optional(),
    url: z.string(),
    secrets: z.array(z.string().regex(/^[A-Z][A-Z0-9_]*$/)).default([]),
  }),
]);

export const Scenario = z.strictObject({
  title: z.string().min(5).max(70),
  description: z.string().min(20).max(160),
  also: z.array(z.string().min(2).max(40)).max(30).default([]),
  tier: z.enum(['basic', 'enhanced']),
  competency: Key.optional(),
  functions: z.array(Key).min(1),
  owner: z.enum(['coordinator', 'champion']).default('coordinator'),
  review: z
    .string()
    .regex(/^P\d+[DM]$/)
    .default('P6M'),
  /** The address of the guide that says the same in words. */
  guide: z.string().startsWith('/'),
  application: Application,
  start: z.string().default('/'),
  steps: z.array(Step).min(2).max(14),
});
export type Scenario = z.infer<typeof Scenario>;

/** `lineOf` tells where in the file a step stands; `hash` is of the file. */
export type Read = {id: string; file: string; hash: string; scenario: Scenario; lineOf: (...path: (string | number)[]) => number};

/** A sentence that names file, line and cure; of a step that broke, with what the page looked like. */
export class CastMistake extends Error {
  readonly seen: {step: string; picture: Buffer} | undefined;

  constructor(sentence: string, seen?: {step: string; picture: Buffer}) {
    super(sentence);
    this.seen = seen;
  }
}

export function readScenario(file: string): Read {
  const source = readFileSync(file, 'utf8');
  const named = relative(project, file);
  const lines = new LineCounter();
  const document = parseDocument(source, {lineCounter: lines});
  const [error] = document.errors;
  if (error) throw new CastMistake(`${named}:${lines.linePos(error.pos[0]).line}: ${error.message.split('\n')[0]}`);
  const lineOf = (...path: (string | number)[]): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  const parsed = Scenario.safeParse(document.toJS());
  if (!parsed.success)
    throw new CastMistake(
      parsed.error.issues
        .map(({path, message}) => `${named}:${lineOf(...(path as (string | number)[]))}: ${path.join('.')}: ${message}`)
        .join('\n'),
    );
  const ids = parsed.data.steps.map(({id}) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined)
    throw new CastMistake(`${named}:${lineOf('steps', ids.lastIndexOf(twice))}: two steps are called "${twice}".`);
  const hash = createHash('sha256').update(source.replaceAll('\r\n', '\n')).digest('hex');
  return {id: basename(dirname(file)), file: named, hash, scenario: parsed.data, lineOf};
}

/** Of one, or of all in the order of their names. */
export function readScenarios(only?: string): Read[] {
  const files = globSync('*/cast.yaml', {cwd: castsFolder}).sort();
  const wanted = only === undefined ? files : files.filter((file) => dirname(file) === only);
  if (wanted.length === 0)
    throw new CastMistake(only === undefined ? 'There is no cast yet.' : `There is no docs/screencasts/${only}/cast.yaml.`);
  return wanted.map((file) => readScenario(join(castsFolder, file)));
}
