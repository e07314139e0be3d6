/** Collects every page, checks its front matter, lists the guides, and writes the content manifest and the CSP's script hashes. */
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import type {BlogContent as Blog} from '@docusaurus/plugin-content-blog';
import type {LoadedContent as Docs} from '@docusaurus/plugin-content-docs';
import type {AllContent, LoadContext, Plugin} from '@docusaurus/types';
import {readQuizFiles} from '../../../quizzes/format.ts';
import type {Manifest, ManifestPage, PageKind} from '../../../server/content/contract.ts';
import type {Cast} from '../../../server/screencasts/cast.shared.ts';
import {readGlossary} from '../glossary/read.ts';
import {documentOf, type Guide, keysTwice, mistakesIn, type ShippedDocument} from './front-matter.ts';
import {formatMistakes} from './guide-format.ts';
import {contentHash, withoutFrontMatter} from './hash.ts';
import {inlineScriptHashes} from './inline-scripts.ts';
import {isCast, isDocument, kindOf, madeFrom} from './kinds.ts';
import {hasStandard, linksOf, sectionsOf, tasksOf, versionStepsOf} from './page-text.ts';
import {servicePages, unkept} from './service-pages.ts';
import {asListed, readSources, uncited} from './sources.ts';
import {termPages} from './term-pages.ts';

/** What every page may need to link to, by id. */
export type ContentData = {
  documents: Record<
    string,
    {title: string; url: string; description: string} & Pick<ShippedDocument, 'version' | 'stage' | 'files'>
  >;
  /** `guide`: the page that says the same in words. */
  screencasts: {
    title: string;
    url: string;
    description: string;
    tier: string;
    guide: string;
    duration: number;
    poster: string;
  }[];
  /** Links at the foot of every page. */
  foot: {title: string; url: string}[];
  posts: {title: string; url: string; date: string}[];
  /** Of each page with a key as it was built: whoever verifies it says so of these words. */
  hashes: Record<string, string>;
};
/** Enough to tell two builds apart. */
const shortHash = 16;

/** A line of the list of guides. */
export type GuideLine = {
  title: string;
  url: string;
  description: string;
  tier: 'basic' | 'enhanced';
  competency: string;
  minutes: number;
  functions: string[];
};
export type GuidesPageData = {
  competencies: {key: string; name: string; description: string; tier: string}[];
  functions: {key: string; name: string}[];
  guides: GuideLine[];
};

/** A page that a short link leads to. */
export type ShortLink = {key: string; title: string; url: string; tier: string | null; kind: PageKind};

type Page = Omit<ManifestPage, 'sections' | 'tasks' | 'steps' | 'standard' | 'who'>;

export default function contentPlugin({siteDir}: LoadContext): Plugin {
  let pages: Page[] = [];
  return {
    name: 'waymark-content',

    async allContentLoaded({allContent, actions}) {
      const docs = contentOf<Docs>(allContent, 'docs').loadedVersions[0]?.docs ?? [];
      const posts = contentOf<Blog>(allContent, 'blog').blogPosts.map(({metadata}) => metadata);
      const {framework, quizzes} = readQuizFiles(join(siteDir, 'quizzes'));
      const documents = docs.filter(({id}) => isDocument(id));

      const known = {
        competencies: new Map(framework.competencies.map(({key, tier}) => [key, tier])),
        functions: new Set(framework.functions.map(({key}) => key)),
        documents: new Set(documents.map(({id}) => id.replace('toolkit/', ''))),
        quizzes: new Set(quizzes.map(({id}) => id)),
        fileExists: (path: string) => existsSync(join(siteDir, 'static', path)),
      };
      const fileOf = (source: string) => source.replace('@site', siteDir);
      const keysOf = ({key, formerly = []}: Partial<Guide>) => (key === undefined ? formerly : [key, ...formerly]);
      const mistakes = [
        ...docs.flatMap(({id, frontMatter}) => mistakesIn(id, frontMatter, known)),
        ...keysTwice(docs.map(({id, frontMatter}) => ({id, keys: keysOf(frontMatter as Partial<Guide>)}))),
        ...docs
          .filter(({id}) => kindOf(id) === 'guide')
          .flatMap(({id, source}) => formatMistakes(id, withoutFrontMatter(readFileSync(fileOf(source), 'utf8')))),
      ];
      const cited = [
        ...docs.flatMap(({frontMatter}) => (frontMatter as Partial<Guide>).sources ?? []),
        ...readGlossary(siteDir).flatMap(({sources}) => sources),
      ];
      mistakes.push(
        ...uncited(
          readSources(siteDir),
          cited.map(({key}) => key),
        ).map((key) => `docs/sources.yaml: nothing cites "${key}"`),
      );
      if (mistakes.length > 0) throw new Error(`These pages need mending:\n${mistakes.map((line) => `  ${line}`).join('\n')}`);

      pages = [
        ...docs.map(({id, title, description, permalink, source, frontMatter}) => {
          const {key, formerly, also, tier, competency, owner, review, minutes, law, sources} = frontMatter as Partial<Guide>;
          return {
            id,
            key: key ?? null,
            formerly: formerly ?? [],
            also: also ?? [],
            kind: kindOf(id),
            url: withoutSlash(permalink),
            title,
            description,
            tier: tier ?? null,
            competency: competency ?? null,
            // The files differ on every run, so a document is known by what they are made from.
            hash: contentHash(fileOf(source), title, siteDir, madeFrom(kindOf(id), key ?? '', source)),
            owner: owner ?? null,
            review: review ?? null,
            minutes: minutes ?? null,
            law: law ?? null,
            document: kindOf(id) === 'document' ? documentOf(frontMatter) : null,
            // Its forms stand beside it.
            links: (frontMatter as {documents?: string[]}).documents?.map((each) => `/toolkit/${each}`) ?? [],
            sources: (sources ?? []).map(asListed),
          };
        }),
        ...posts.map(({permalink, title, description, source}) => ({
          ...unkept,
          id: permalink.slice(1),
          also: [],
          kind: 'post' as const,
          url: permalink,
          title,
          description,
          hash: contentHash(fileOf(source), title, siteDir),
        })),
      ];

      const data: ContentData = {
        documents: Object.fromEntries(
          documents.map(({id, title, description, permalink, frontMatter}) => {
            const {version, stage, files} = documentOf(frontMatter);
            return [id.replace('toolkit/', ''), {title, url: permalink, description, version, stage, files}];
          }),
        ),
        screencasts: docs
          .filter(({id}) => isCast(id))
          .map(({title, permalink, description, source, frontMatter}) => {
            const {duration, poster} = JSON.parse(readFileSync(join(dirname(fileOf(source)), 'cast.json'), 'utf8')) as Cast;
            const {tier, guide} = frontMatter as unknown as Guide & {guide: string};
            return {title, url: withoutSlash(permalink), description, tier, guide, duration, poster};
          }),
        hashes: Object.fromEntries(pages.flatMap(({key, hash}) => (key === null ? [] : [[key, hash.slice(0, shortHash)]]))),
        foot: docs
          .filter(({frontMatter}) => typeof frontMatter.foot === 'number')
          .sort((a, b) => Number(a.frontMatter.foot) - Number(b.frontMatter.foot))
          .map(({title, permalink}) => ({title, url: permalink})),
        posts: posts
          .slice(0, 3)
          .map(({title, permalink, date}) => ({title, url: permalink, date: date.toISOString().slice(0, 10)})),
      };
      actions.setGlobalData(data);

      const guides: GuidesPageData = {
        competencies: framework.competencies.map(({key, name, description, tier}) => ({key, name, description, tier})),
        functions: framework.functions.map(({key, name}) => ({key, name})),
        guides: docs
          .filter(({id}) => kindOf(id) === 'guide')
          .map(({title, permalink, description, frontMatter}) => {
            const {tier, competency, minutes, functions} = frontMatter as unknown as Guide;
            return {title, url: permalink, description, tier, competency, minutes, functions};
          }),
      };
      const modulePath = await actions.createData('guides.json', JSON.stringify(guides));
      actions.addRoute({
        path: '/guides',
        component: '@site/src/features/content/GuidesPage.tsx',
        modules: {data: modulePath},
        exact: true,
      });
      const links: ShortLink[] = pages.flatMap(({key, title, url, tier, kind}) =>
        key === null ? [] : [{key, title, url, tier, kind}],
      );
      actions.addRoute({
        path: '/go',
        component: '@site/src/features/content/LinksPage.tsx',
        modules: {links: await actions.createData('links.json', JSON.stringify(links))},
        exact: true,
      });
    },

    async postBuild({outDir}) {
      const page = (url: string) => readFileSync(join(outDir, `${url}.html`), 'utf8');
      const manifest: Manifest = {
        schema: 'content/1',
        pages: [
          ...pages.map((each) => ({
            ...each,
            sections: sectionsOf(page(each.url)),
            tasks: tasksOf(page(each.url)),
            steps: versionStepsOf(page(each.url)),
            standard: hasStandard(page(each.url)),
            links: [...new Set([...linksOf(page(each.url)), ...each.links])],
            who: null,
          })),
          ...termPages(siteDir),
          ...servicePages(page),
        ],
      };
      const empty = manifest.pages.filter(({sections}) => sections.length === 0).map(({url}) => url);
      if (empty.length > 0) throw new Error(`No text was found in: ${empty.join(', ')}.`);
      // Beside the served folder, never in it.
      writeFileSync(join(outDir, '../content.json'), JSON.stringify(manifest));
      writeFileSync(join(outDir, '../inline-scripts.json'), JSON.stringify(inlineScriptHashes(outDir)));
    },
  };
}

/** What a plugin of the preset loaded. */
function contentOf<T>(all: AllContent, plugin: 'docs' | 'blog'): T {
  const content = all[`docusaurus-plugin-content-${plugin}`];
  if (content === undefined) throw new Error(`The ${plugin} plugin is not there.`);
  return content.default as T;
}

/** Docusaurus gives a folder's index page a trailing slash here, and none in the built site. */
function withoutSlash(permalink: string): string {
  return permalink.length > 1 ? permalink.replace(/\/$/, '') : permalink;
}
