/** Writing a document here: words become a Word file with fields, and a page to print. */
import {createHash} from 'node:crypto';
import type {Reader} from '../../files/reading/reader.ts';
import {safe} from '../../files/reading/text.ts';
import type {FileStore} from '../../files/store.ts';
import type {FileTextStore} from '../../files/text-store.ts';
import type {Api} from '../../http/api.ts';
import {fieldRefusal, Refusal} from '../../refusal.ts';
import {wordsOf} from '../rules.ts';
import type {DocumentViews} from '../view.ts';
import {writingApi} from './contract.ts';
import {bodyOf, paperOf} from './paper.ts';
import {wordOf} from './word.ts';
import {blanksOf, textSize, titleOf} from './words.ts';

type Needs = {views: DocumentViews; files: FileStore; texts: FileTextStore; reader: Reader; now: () => Date};

export function writingRoutes(api: Api, {views, files, texts, reader, now}: Needs): void {
  api.serve(writingApi.write, async ({body: {source, language, variant, version}}) => {
    const title = titleOf(source);
    if (title === undefined)
      throw fieldRefusal({source: 'Begin a line with # and the title, such as: # Letter after a first report'});
    const blanks = blanksOf(source);
    const dressed = blanks.find((name) => /[*_`<>]|\]\(/.test(name));
    if (dressed !== undefined)
      throw fieldRefusal({source: `Use plain words in a blank, without signs such as * or _: ${dressed}`});
    const docx = await wordOf({title, source, language, version, size: textSize(variant)});
    const [words, word] = [await files.keep(Buffer.from(source), 'md', now()), await files.keep(docx, 'docx', now())];
    await texts.save(word.hash, await reader.inspect(docx), now());
    return {title, blanks, html: safe(bodyOf(source)), source: words, docx: word};
  });

  api.serve(writingApi.paper, async ({params: {key, language, variant}, query: {version: number}, who, res}) => {
    const version = views.versionFor(await views.known(key), number, who.caller);
    const words = wordsOf(version, {language, variant});
    if (words === undefined) throw new Refusal('missing', 'This was not written here. Download it and print it from there.');
    const source = (await files.whole(words.hash)).toString();
    const {html, style} = paperOf({
      ...{title: titleOf(source) ?? key, source, language, size: textSize(variant)},
      // A sample says which one it is; what was made here bears the version in which its words came.
      version: version.by === null ? Number(/\d+/.exec(version.note)?.[0] ?? words.since) : words.since,
    });
    const hash = createHash('sha256').update(style).digest('base64');
    res.set({
      'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${hash}'; sandbox`,
      'Cache-Control': 'private, no-cache',
    });
    return html;
  });
}
