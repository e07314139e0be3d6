/**
 * One page a kind of post, for every id. Docusaurus writes a route with a parameter to a file named after the parameter, so the
 * file gets a plain name; the service sends it for every address of that kind.
 */
import {renameSync} from 'node:fs';
import {join} from 'node:path';
import type {Plugin} from '@docusaurus/types';

const kinds = {suggestions: 'SuggestionPage', questions: 'QuestionPage'};

export default function postsPlugin(): Plugin {
  return {
    name: 'waymark-posts',
    contentLoaded({actions}) {
      // After the pages of that folder: "new" is not an id.
      for (const [kind, page] of Object.entries(kinds))
        actions.addRoute({
          path: `/${kind}/:id`,
          component: `@site/src/pages/${kind}/_components/${page}.tsx`,
          exact: true,
          priority: -1,
        });
    },
    async postBuild({outDir}) {
      for (const kind of Object.keys(kinds)) renameSync(join(outDir, kind, ':id.html'), join(outDir, kind, 'post.html'));
    },
  };
}
