/** The site's own typeface, from npm and nowhere else: one file of Latin letters, asked for with the page so that the first words are set in it. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';

export default function facePlugin({siteDir}: LoadContext): Plugin {
  const about = readFileSync(join(siteDir, 'node_modules/@fontsource-variable/source-sans-3/package.json'), 'utf8');
  // A name that changes with the face: browsers keep it for good.
  const folder = `assets/fonts/${(JSON.parse(about) as {version: string}).version}`;
  const latin = `/${folder}/source-sans-3-latin-wght-normal.woff2`;
  return {
    name: 'waymark-face',
    configureWebpack(config) {
      const face = /source-sans-3[^/]*\.woff2$/;
      for (const rule of config.module?.rules ?? [])
        if (rule && typeof rule === 'object' && rule.test instanceof RegExp && rule.test.test('.woff2')) rule.exclude = face;
      return {module: {rules: [{test: face, type: 'asset/resource', generator: {filename: `${folder}/[name][ext]`}}]}};
    },
    injectHtmlTags: () => ({
      headTags: [
        {tagName: 'link', attributes: {rel: 'preload', href: latin, as: 'font', type: 'font/woff2', crossorigin: 'anonymous'}},
      ],
    }),
  };
}
