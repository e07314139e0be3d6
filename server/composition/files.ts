/** The file store: sending files to it, and forgetting what nothing names. */

import {createReader} from '../files/reading/reader.ts';
import {fileRoutes} from '../files/routes.ts';
import {fileStore} from '../files/store.ts';
import {fileTextStore} from '../files/text-store.ts';
import type {Feature} from './feature.ts';
import type {Ground} from './ground.ts';

type Others = {filesNamed: () => Promise<ReadonlySet<string>>};

/** Long enough to go on with a form that was left open over a weekend. */
const keptDays = 7;

export function filesFeature(ground: Ground, {filesNamed}: Others) {
  const {database, now, set} = ground;
  const files = fileStore(database.files);
  const texts = fileTextStore(database.files);
  const reader = createReader();
  return {
    files,
    texts,
    reader,
    contributes: {
      routes: (api) =>
        fileRoutes(api, {
          ...{files, texts, reader, now},
          limits: async () => {
            const {largestFileMb, fileStoreMb} = await set();
            return {largest: largestFileMb * 1_000_000, store: fileStoreMb * 1_000_000};
          },
        }),
      jobs: [
        {
          name: 'sweep-files',
          every: 86_400,
          atHour: 1,
          lease: 900,
          run: async () => {
            if ((await files.sweep(await filesNamed(), new Date(now().getTime() - keptDays * 86_400_000))) > 0)
              await database.shrinkFiles();
          },
        },
      ],
      // In SQLite the store is another file, which no transaction of the first reaches.
      forgetPerson: async (_trx, {id}) => {
        for (const upload of await files.uploadsOf(id)) await files.dropUpload(upload.id);
      },
      stop: reader.stop,
    },
  } satisfies Feature & Record<string, unknown>;
}
export type Files = ReturnType<typeof filesFeature>;
