/** The files of a toolkit document. */
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import {Download} from 'lucide-react';

type File = {format: string; path: string};
const uses: Record<string, string> = {DOCX: 'Word, to fill in on a computer', PDF: 'PDF, to read or print'};

export function Downloads() {
  const {title, files, version, language} = useDoc().frontMatter as {
    title?: string;
    files?: File[];
    version?: string;
    language?: string;
  };
  if (files === undefined) return null;
  return (
    <section className="downloads" aria-label={`Download: ${title}`}>
      <ul>
        {files.map(({format, path}) => (
          <li key={path}>
            <a className="button" href={`/${path}`} download>
              <Download aria-hidden size={18} /> Download {format}
            </a>
            <span>{uses[format] ?? format}</span>
          </li>
        ))}
      </ul>
      <p>
        {version} · {language}
      </p>
    </section>
  );
}
