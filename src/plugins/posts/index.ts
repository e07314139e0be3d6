/**
 * One page a kind of post, for every id, and one for every document that was added here. Docusaurus writes a route with a parameter to a file named after the parameter, so the
 * file gets a plain name; the service sends it for every address of that kind.
 */
import {renameSync} from 'node:fs';
import {join} from 'node:path';
import type {Plugin} from '@docusaurus/types';
import {documentsFolder} from '../../../server/documents/words.shared.ts';
import {postKinds} from '../../../server/posts/kinds.shared.ts';

export default function postsPlugin(): Plugin {
  return {
    name: 'waymark-posts',
    contentLoaded({actions}) {
      // After the pages of that folder: "new" is not an id.
      for (const {name, path} of Object.values(postKinds))
        actions.addRoute({
          path: `/${path}/:id`,
          component: `@site/src/features/${path}/${name}Page.tsx`,
          exact: true,
          priority: -1,
        });
      actions.addRoute({
        path: `/${documentsFolder}/:id`,
        component: '@site/src/features/toolkit/DocumentPage.tsx',
        exact: true,
        priority: -1,
      });
    },
    async postBuild({outDir}) {
      for (const path of [...Object.values(postKinds).map((kind) => kind.path), documentsFolder])
        renameSync(join(outDir, path, ':id.html'), join(outDir, path, 'post.html'));
    },
  };
}
