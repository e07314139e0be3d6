/** The toolkit: documents with their versions, found by what is in them, told of to those who asked. */

import {remembered} from '../db/remembered.ts';
import {documentFindables} from '../documents/findable.ts';
import {newKey} from '../documents/key.ts';
import {documentQueue} from '../documents/queue.ts';
import {documentRoutes} from '../documents/routes.ts';
import {adoptShipped} from '../documents/shipped.ts';
import {documentStore} from '../documents/store.ts';
import {createTeller} from '../documents/tell.ts';
import {createDocumentViews, toldToAll} from '../documents/view.ts';
import {documentsFolder, documentUrl} from '../documents/words.shared.ts';
import {writingRoutes} from '../documents/written/routes.ts';
import {atomFeed} from '../posts/feed.ts';
import type {Feature} from './feature.ts';
import type {Files} from './files.ts';
import type {Ground} from './ground.ts';
import type {People} from './people.ts';

type Others = {files: Files; people: People};

export function documentsFeature(ground: Ground, {files: {files, texts, reader}, people}: Others) {
  const {db, database, manifest, site, now, today} = ground;
  const documents = documentStore(db);
  const views = createDocumentViews({...ground, documents, texts});
  const {findable, replaced} = documentFindables({views, texts});
  const teller = createTeller({...ground, followers: documents.followers});
  const feed = remembered(ground.revision, async () => {
    const shown = new Map((await views.current()).map((each) => [each.document.key, each]));
    const entries = (await documents.history(undefined, 200)).flatMap(({key, at, what, words}) => {
      const current = shown.get(key);
      if (current === undefined || !toldToAll.has(what)) return [];
      const {document, facts} = current;
      return [
        {
          title: `${facts.title}: ${what.toLowerCase()}`,
          url: documentUrl(document),
          day: at.slice(0, 10),
          summary: words,
          html: '',
        },
      ];
    });
    return atomFeed({...ground, title: 'Forms and letters', path: '/api/documents/feed', page: '/toolkit', entries, now: now()});
  });
  return {
    replaced,
    /** Of a document that was added here. */
    async urlOf(key: string): Promise<string | undefined> {
      const document = await documents.find(key);
      return document === undefined || document.shipped ? undefined : documentUrl(document);
    },
    contributes: {
      ready: async () => {
        if (site !== undefined)
          await database.alone(() => adoptShipped({manifest, folder: site.folder, documents, files, now, today}));
      },
      routes: (api) => {
        writingRoutes(api, {views, files, texts, reader, now});
        documentRoutes(api, {
          ...{documents, views, files, texts, reader, feed, today, now},
          organisationName: async (id) => (await people.organisations()).find((each) => each.id === id)?.name ?? null,
          tell: (document, what, words, actorId) =>
            teller({...document, title: views.factsOf(document).title, what, words}, actorId),
          newKey: (title, taken) => newKey(title, async (key) => manifest.pages.some((page) => page.key === key) || taken(key)),
        });
      },
      queue: documentQueue({documents, views, today}),
      findable,
      pagesByKey: [documentsFolder],
      filesNamed: documents.filesNamed,
      forgetPerson: (trx, {id}) => documents.forgetPerson(trx, id),
    },
  } satisfies Feature & Record<string, unknown>;
}
export type Documents = ReturnType<typeof documentsFeature>;
