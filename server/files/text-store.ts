/** What was read out of files, by their hash: another reading takes the place of the one before. */
import type {FilesDb} from '../db/schema/files.ts';
import {sketchOf} from './reading/likeness.ts';
import type {FileText, TextSection} from './reading/text.ts';
import type {TextState} from './text-states.shared.ts';

export type ReadText = FileText & {state: TextState};

export function fileTextStore(files: FilesDb) {
  return {
    async save(hash: string, {state, text}: {state: TextState; text: FileText}, at: Date): Promise<void> {
      const words = text.sections.map((section) => `${section.heading} ${section.text}`).join(' ');
      const row = {
        ...{state, html: text.html, read_at: at.toISOString()},
        ...{sections: JSON.stringify(text.sections), sketch: JSON.stringify(sketchOf(words))},
      };
      await files
        .insertInto('file_text')
        .values({hash, ...row})
        .onConflict((c) => c.column('hash').doUpdateSet(row))
        .execute();
    },

    async get(hash: string): Promise<ReadText | undefined> {
      const row = await files.selectFrom('file_text').selectAll().where('hash', '=', hash).executeTakeFirst();
      return row && {state: row.state as TextState, html: row.html, sections: JSON.parse(row.sections) as TextSection[]};
    },

    /** By hash, the sections of as many as were read. */
    async sections(hashes: readonly string[]): Promise<Map<string, TextSection[]>> {
      if (hashes.length === 0) return new Map();
      const rows = await files.selectFrom('file_text').select(['hash', 'sections']).where('hash', 'in', hashes).execute();
      return new Map(rows.map(({hash, sections}) => [hash, JSON.parse(sections) as TextSection[]]));
    },

    /** By hash, for comparing. */
    async sketches(): Promise<Map<string, number[]>> {
      const rows = await files.selectFrom('file_text').select(['hash', 'sketch']).execute();
      return new Map(rows.map(({hash, sketch}) => [hash, JSON.parse(sketch) as number[]]));
    },

    /** By hash, without what was read. */
    async states(hashes: readonly string[]): Promise<Map<string, TextState>> {
      if (hashes.length === 0) return new Map();
      const rows = await files.selectFrom('file_text').select(['hash', 'state']).where('hash', 'in', hashes).execute();
      return new Map(rows.map(({hash, state}) => [hash, state as TextState]));
    },
  };
}
export type FileTextStore = ReturnType<typeof fileTextStore>;
