/** Documents of every kind to send: whole, scanned, locked, damaged, and made to harm. */
import {strToU8, type Zippable, zipSync} from 'fflate';

/** The same bytes each time. */
const always = {mtime: '2026-01-01T00:00:00Z'};
const xml = '<?xml version="1.0" encoding="UTF-8"?>';
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Paragraphs; those that begin with `# ` are headings. */
export function aDocx(paragraphs: readonly string[], parts: Zippable = {}): Uint8Array {
  const body = paragraphs.map((text) =>
    text.startsWith('# ')
      ? `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>${escaped(text.slice(2))}</w:t></w:r></w:p>`
      : `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`,
  );
  return zipSync(
    {
      '[Content_Types].xml': strToU8(
        `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`,
      ),
      '_rels/.rels': strToU8(
        `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
      ),
      'word/_rels/document.xml.rels': strToU8(
        `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
      ),
      'word/styles.xml': strToU8(
        `${xml}<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
      ),
      'word/document.xml': strToU8(
        `${xml}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body.join('')}</w:body></w:document>`,
      ),
      ...parts,
    },
    always,
  );
}

export function anOdt(paragraphs: readonly string[], parts: Zippable = {}): Uint8Array {
  const body = paragraphs.map((text) =>
    text.startsWith('# ')
      ? `<text:h text:outline-level="1">${escaped(text.slice(2))}</text:h>`
      : `<text:p text:style-name="P1">${escaped(text)}</text:p>`,
  );
  return zipSync(
    {
      mimetype: [strToU8('application/vnd.oasis.opendocument.text'), {level: 0}],
      'META-INF/manifest.xml': strToU8(`${xml}<manifest:manifest/>`),
      'content.xml': strToU8(
        `${xml}<office:document-content><office:automatic-styles/><office:body><office:text>${body.join('')}</office:text></office:body></office:document-content>`,
      ),
      ...parts,
    },
    always,
  );
}

/** A PDF of these objects, the first of which is its catalogue. */
function pdfOf(objects: readonly string[], trailer = ''): Uint8Array {
  let file = '%PDF-1.7\n';
  const places: number[] = [];
  for (const [at, object] of objects.entries()) {
    places.push(file.length);
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const head = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  return Buffer.from(
    `${file}${head}trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${file.length}\n%%EOF`,
    'latin1',
  );
}
const stream = (content: string, more = '') => `<</Length ${content.length}${more}>>\nstream\n${content}\nendstream`;

/** A page for each list of lines. */
export function aPdf(pages: readonly (readonly string[])[], trailer = '', more: readonly string[] = []): Uint8Array {
  const firstPage = 4 + more.length;
  const kids = pages.map((_lines, at) => `${firstPage + at * 2} 0 R`).join(' ');
  return pdfOf(
    [
      '<</Type/Catalog/Pages 2 0 R>>',
      `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
      ...more,
      ...pages.flatMap((lines, at) => [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${firstPage + at * 2 + 1} 0 R>>`,
        stream(
          lines.map((line, row) => `BT /F1 12 Tf 50 ${780 - row * 16} Td (${line.replace(/[()\\]/g, '\\$&')}) Tj ET`).join('\n'),
        ),
      ]),
    ],
    trailer,
  );
}
/** A page without a letter, as a scanner makes it. */
export const aScannedPdf = (): Uint8Array => aPdf([[]]);
/** Asks for a password before it shows anything. */
export const aLockedPdf = (): Uint8Array =>
  aPdf([['Secret']], '/Encrypt 4 0 R/ID[<00><00>]', [
    `<</Filter/Standard/V 1/R 2/O(${'o'.repeat(32)})/U(${'u'.repeat(32)})/P -4>>`,
  ]);

/** A small PDF whose page draws the same text ten times ten times ten …: it takes for ever. */
export function anEndlessPdf(): Uint8Array {
  const depth = 9;
  const form = (at: number) => 4 + at;
  const forms = Array.from({length: depth}, (_, at) =>
    stream(
      at === depth - 1 ? 'BT /F1 12 Tf (x) Tj ET' : '/N Do '.repeat(10),
      `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F1 3 0 R>>${at === depth - 1 ? '' : `/XObject<</N ${form(at + 1)} 0 R>>`}>>`,
    ),
  );
  return pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${form(depth)} 0 R]/Count 1>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...forms,
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</XObject<</N ${form(0)} 0 R>>>>/Contents ${form(depth) + 1} 0 R>>`,
    stream('/N Do'),
  ]);
}

/** Zeros that shrink to a thousandth. */
export const aZipBomb = (megabytes: number): Uint8Array =>
  zipSync({'zeros.docx': new Uint8Array(megabytes * 1_000_000)}, {level: 9});

/** The same archive, whose directory says that each file has so many bytes. */
export function lyingAboutSizes(archive: Uint8Array, size: number): Uint8Array {
  const lying = Buffer.from(archive);
  for (let at = lying.indexOf('PK\x01\x02', 'latin1'); at !== -1; at = lying.indexOf('PK\x01\x02', at + 4, 'latin1'))
    lying.writeUInt32LE(size, at + 24);
  return lying;
}
