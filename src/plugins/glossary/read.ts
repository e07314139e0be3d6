/** Reads and checks the glossary. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parse} from 'yaml';
import * as z from 'zod';
import {type Citation, Cited, cite, readSources} from '../content/sources.ts';

const Term = z.strictObject({
  term: z.string().min(2),
  /** The abbreviation, if people use one. */
  short: z.string().optional(),
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** Other words by which people look for it. */
  also: z.array(z.string()).default([]),
  meaning: z.string().min(10),
  sources: z.array(Cited).min(1, 'name at least one source'),
  /** A page that says more. */
  see: z.string().startsWith('/').optional(),
});
export type Term = Omit<z.infer<typeof Term>, 'sources'> & {sources: Citation[]};

/** In the order of the file; throws one Error with every mistake. */
export function readGlossary(siteDir: string): Term[] {
  const parsed = z.array(Term).safeParse(parse(readFileSync(join(siteDir, 'docs/glossary.yaml'), 'utf8')));
  if (!parsed.success)
    throw new Error(
      `The glossary has mistakes:\n${parsed.error.issues.map(({path, message}) => `  term ${Number(path[0]) + 1}, ${path.slice(1).join('.')}: ${message}`).join('\n')}`,
    );
  const ids = parsed.data.map(({id}) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  if (twice.length > 0) throw new Error(`The glossary has these ids twice: ${twice.join(', ')}.`);
  const sources = readSources(siteDir);
  const terms = parsed.data.map((term) => ({...term, sources: term.sources.map((each) => cite(sources, each))}));
  const mistakes = terms.flatMap(({id, sources}) =>
    sources.filter((each) => typeof each === 'string').map((each) => `  ${id}: ${each}`),
  );
  if (mistakes.length > 0) throw new Error(`The glossary has mistakes:\n${mistakes.join('\n')}`);
  return terms as Term[];
}
