/** Reads the manifest that the site build wrote. */
import {readFileSync} from 'node:fs';
import {Manifest} from './contract.ts';

export function readManifest(file: string): Manifest {
  return Manifest.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** The name of a passage by its address: page and section, or the address itself where nothing stands there. */
export function passageTitles({pages}: Manifest): (url: string) => string {
  const titles = new Map<string, string>();
  for (const {url, title, sections} of pages) {
    titles.set(url, title);
    for (const {anchor, heading} of sections)
      if (anchor !== null && heading !== '') titles.set(`${url}#${anchor}`, `${title}: ${heading}`);
  }
  return (url) => titles.get(url) ?? titles.get(url.split('#')[0] ?? url) ?? url;
}
