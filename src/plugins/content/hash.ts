/** The hash that verifications are bound to: it changes when what a reader is told changes, and not when an owner or a date does. */
import {createHash} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';

/** `file` is absolute; `siteDir` resolves `@site/` and absolute image paths below static/; `more` are files that the page hands out. */
export function contentHash(file: string, title: string, siteDir: string, more: readonly string[] = []): string {
  const body = withoutFrontMatter(lf(readFileSync(file, 'utf8')));
  const hash = createHash('sha256').update(`${lf(title)}\n${body}`);
  for (const path of [...partsOf(body), ...more]) {
    const absolute = path.startsWith('@site/')
      ? join(siteDir, path.slice('@site/'.length))
      : path.startsWith('/')
        ? join(siteDir, 'static', path)
        : join(dirname(file), path);
    if (existsSync(absolute))
      hash.update(/\.(mdx?|json|ya?ml)$/.test(absolute) ? lf(readFileSync(absolute, 'utf8')) : readFileSync(absolute));
  }
  return hash.digest('hex');
}

const lf = (text: string) => text.replace(/\r\n?/g, '\n');

export function withoutFrontMatter(text: string): string {
  return text.replace(/^---\n[\s\S]*?\n---\n/, '');
}

/** Imported partials and images, in order. */
function partsOf(body: string): string[] {
  const imports = [...body.matchAll(/^import\s.*?from\s+['"]([^'"]+\.\w+)['"]/gm)].map(([, path]) => path ?? '');
  const images = [...body.matchAll(/!\[[^\]]*\]\(([^)\s]+)/g)].map(([, path]) => path ?? '');
  return [...imports, ...images].filter((path) => !/^https?:/.test(path));
}
