import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {aPage} from '../fixtures/factories.ts';
import {databases, temporaryFolder} from '../testing/databases.ts';
import {aService} from '../testing/service.ts';
import {en, nextVersion, search, send, take} from '../testing/toolkit/documents.ts';
import {aDocx} from '../testing/toolkit/papers.ts';
import {uploaded} from '../testing/toolkit/uploads.ts';

describe('a document that came with the site', () => {
  function shipped(words: string) {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'toolkit'));
    writeFileSync(join(folder, 'index.html'), '<p>Home</p>');
    writeFileSync(join(folder, 'toolkit/leaflet.docx'), aDocx([words]));
    const document = {version: 'Sample 1', stage: 'victim' as const, power: 'none' as const, section: '', folder: 'Leaflets'};
    const page = aPage({
      ...{key: 'leaflet', kind: 'document', url: '/toolkit/leaflet', title: 'Leaflet', description: 'A leaflet for victims.'},
      document: {...document, files: [{path: 'toolkit/leaflet.docx', language: 'en', variant: 'standard'}]},
      sections: [{anchor: null, heading: '', text: 'Shipped words about partridges.'}],
    });
    return {
      manifest: {schema: 'content/1' as const, pages: [page]},
      site: {folder, manifest: '', scriptHashes: []},
    };
  }

  it('is a sample until something is decided, and stays replaced when the site brings a newer one', async () => {
    const [, open] = databases[0] as (typeof databases)[number];
    const database = await open();
    const start = (words: string) => aService({...shipped(words), open: async () => database});
    const first = await start('One');
    const visitor = await first.agent('visitor');
    expect((await visitor.get('/api/documents/leaflet').expect(200)).body).toMatchObject({
      state: 'sample',
      number: 1,
      shipped: true,
    });
    expect(await search(first, visitor, 'partridges')).toContain('/toolkit/leaflet');
    // Started again with the same: nothing new.
    const second = await start('One');
    const [enhanced, coordinator] = [await second.agent('enhanced'), await second.agent('coordinator')];
    expect((await enhanced.get('/api/documents/leaflet')).body.versions).toHaveLength(1);
    const hash = await uploaded(enhanced, 'ours.docx', aDocx(['Our own words about pheasants']));
    await nextVersion(enhanced, 'leaflet', [{...en, hash}]);
    await take(enhanced, 'leaflet', 2, send);
    await take(coordinator, 'leaflet', 2, {step: 'approve'});
    const third = await start('Another');
    const reader = await third.agent('visitor');
    const {body} = await reader.get('/api/documents/leaflet').expect(200);
    expect(body).toMatchObject({state: 'approved', number: 2});
    expect(body.versions.map(({number, state}: {number: number; state: string}) => [number, state])).toEqual([
      [3, 'superseded'],
      [2, 'approved'],
      [1, 'superseded'],
    ]);
    expect(await search(third, reader, 'pheasants')).toContain('/toolkit/leaflet');
    expect(await search(third, reader, 'partridges')).toEqual([]);
  });
});
