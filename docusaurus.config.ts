import type {Options as ClassicOptions, ThemeConfig} from '@docusaurus/preset-classic';
import type {Config} from '@docusaurus/types';
import content from './src/plugins/content/index.ts';
import {rehypeAbbreviations} from './src/plugins/content/rehype-abbreviations.ts';
import {rehypeSteps} from './src/plugins/content/rehype-steps.ts';
import glossary from './src/plugins/glossary/index.ts';
import {readGlossary} from './src/plugins/glossary/read.ts';
import paths from './src/plugins/paths/index.ts';
import plainCode from './src/plugins/plain-code/index.ts';
import posts from './src/plugins/posts/index.ts';
import quizzes from './src/plugins/quizzes/index.ts';
import service from './src/plugins/service/index.ts';
import tier from './src/plugins/tier/index.ts';

const config: Config = {
  title: 'Waymark',
  tagline: 'How to use Sentinel: guides, documents and training',
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
  markdown: {format: 'detect', hooks: {onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw'}},
  presets: [
    [
      'classic',
      {
        docs: {
          routeBasePath: '/',
          sidebarPath: './sidebars.ts',
          breadcrumbs: true,
          rehypePlugins: [rehypeSteps, rehypeAbbreviations(readGlossary('.'))],
        },
        blog: {
          blogTitle: 'News',
          blogDescription: 'What changed on Waymark, and why.',
          blogSidebarCount: 0,
          showReadingTime: false,
          feedOptions: {type: ['atom'], title: 'Waymark news', copyright: ''},
          onUntruncatedBlogPosts: 'throw',
        },
        theme: {customCss: ['./src/css/tokens.css', './src/css/base.css', './src/css/parts.css', './src/css/print.css']},
        sitemap: {
          ignorePatterns: [
            '/people',
            '/search',
            '/search-words',
            '/review',
            '/feedback',
            '/headcounts',
            '/settings',
            '/outbox',
            '/queue',
            '/account',
            '/join',
            '/reset-password',
            '/training-needs',
            '/sign-in',
            '/unsubscribe',
            '/suggestions/**',
            '/questions/**',
            '/blog/archive',
          ],
        },
      } satisfies ClassicOptions,
    ],
  ],
  plugins: [content, glossary, quizzes, paths, posts, tier, service, plainCode],
  themeConfig: {
    colorMode: {respectPrefersColorScheme: true, disableSwitch: true},
    docs: {sidebar: {autoCollapseCategories: false}},
    tableOfContents: {minHeadingLevel: 2, maxHeadingLevel: 2},
    navbar: {title: 'Waymark', items: []},
    metadata: [{name: 'referrer', content: 'no-referrer'}],
  } satisfies ThemeConfig,
};

export default config;
