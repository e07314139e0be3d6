/** Leaves the syntax highlighter out of every page: guides show no programs, and it would be a tenth of what a reader downloads. */
import {join} from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';

export default function plainCodePlugin({siteDir}: LoadContext): Plugin {
  return {
    name: 'waymark-plain-code',
    configureWebpack: () => ({
      resolve: {alias: {'prism-react-renderer': join(siteDir, 'src/plugins/plain-code/no-highlighter.ts')}},
    }),
  };
}
