/** The glossary page, from glossary.yaml. */
import type {LoadContext, Plugin} from '@docusaurus/types';
import {readGlossary} from './read.ts';

export default function glossaryPlugin({siteDir}: LoadContext): Plugin {
  return {
    name: 'waymark-glossary',
    getPathsToWatch: () => ['docs/glossary.yaml'],
    async contentLoaded({actions}) {
      const modulePath = await actions.createData('glossary.json', JSON.stringify(readGlossary(siteDir)));
      actions.addRoute({
        path: '/glossary',
        component: '@site/src/features/glossary/GlossaryPage.tsx',
        modules: {terms: modulePath},
        exact: true,
      });
    },
  };
}
