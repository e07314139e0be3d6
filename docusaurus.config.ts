import {globSync, readFileSync} from 'node:fs';
import type {Options as ClassicOptions, ThemeConfig} from '@docusaurus/preset-classic';
import type {Config} from '@docusaurus/types';
import {parse} from 'yaml';
import {StarterSystem} from './server/systems/contract.ts';
import {notInSitemap} from './src/places.ts';
import content from './src/plugins/content/index.ts';
import {rehypeAbbreviations} from './src/plugins/content/rehype-abbreviations.ts';
import {rehypeGuide} from './src/plugins/content/rehype-guide.ts';
import {rehypeQuotes} from './src/plugins/content/rehype-quotes.ts';
import {rehypeSteps} from './src/plugins/content/rehype-steps.ts';
import {readHeads, readSources} from './src/plugins/content/sources.ts';
import face from './src/plugins/face/index.ts';
import glossary from './src/plugins/glossary/index.ts';
import {readGlossary} from './src/plugins/glossary/read.ts';
import paper from './src/plugins/paper/index.ts';
import paths from './src/plugins/paths/index.ts';
import plainCode from './src/plugins/plain-code/index.ts';
import posts from './src/plugins/posts/index.ts';
import quizzes from './src/plugins/quizzes/index.ts';
import service from './src/plugins/service/index.ts';
import tier from './src/plugins/tier/index.ts';

/** What people call this site: the service reads the same variable. */
const siteName = process.env.SITE_NAME || 'Waymark';

/** From the general to the particular, paper last: each feature's own rules stand in its folder. */
const styles = [
  ...['tokens', 'base', 'shell', 'documents', 'guides', 'menus', 'bar', 'foot'].map((name) => `./src/css/${name}.css`),
  ...[...globSync('src/ui/**/*.css').sort(), ...globSync('src/features/**/*.css').sort()].map((file) => `./${file}`),
  './src/css/print.css',
];

const config: Config = {
  title: siteName,
  tagline: `Help for ${StarterSystem.parse(parse(readFileSync('docs/systems.yaml', 'utf8'))).name} users`,
  // Pages use relative addresses; the real origin is BASE_URL of the service. No absolute address is ever shown.
  url: process.env.BASE_URL || 'http://localhost:3000',
  baseUrl: '/',
  trailingSlash: false,
  favicon: 'img/waymark.svg',
  i18n: {defaultLocale: 'en-GB', locales: ['en-GB']},
  future: {v4: true, faster: true},
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  markdown: {
    format: 'detect',
    parseFrontMatter: readHeads(readSources('.')),
    hooks: {onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw'},
  },
  presets: [
    [
      'classic',
      {
        docs: {
          routeBasePath: '/',
          sidebarPath: './sidebars.ts',
          breadcrumbs: true,
          rehypePlugins: [rehypeQuotes, rehypeSteps, rehypeGuide, rehypeAbbreviations(readGlossary('.'))],
        },
        blog: {
          blogTitle: 'News',
          blogDescription: `What changed on ${siteName}, and why.`,
          blogSidebarCount: 0,
          showReadingTime: false,
          feedOptions: {type: ['atom'], title: `${siteName} news`, copyright: ''},
          onUntruncatedBlogPosts: 'throw',
        },
        theme: {customCss: styles},
        sitemap: {
          // Pages with ids are shells, and the archive lists what the news list has.
          ignorePatterns: [...notInSitemap, '/suggestions/**', '/questions/**', '/documents/**', '/blog/archive'],
        },
      } satisfies ClassicOptions,
    ],
  ],
  clientModules: ['./src/prefetch.ts', './src/arrival.ts'],
  plugins: [face, content, glossary, quizzes, paths, posts, tier, service, plainCode, paper],
  themeConfig: {
    colorMode: {respectPrefersColorScheme: true, disableSwitch: true},
    docs: {sidebar: {autoCollapseCategories: false}},
    tableOfContents: {minHeadingLevel: 2, maxHeadingLevel: 2},
    navbar: {title: siteName, items: []},
    metadata: [
      {name: 'referrer', content: 'no-referrer'},
      {name: 'theme-color', content: '#12324f'},
    ],
  } satisfies ThemeConfig,
};

export default config;
