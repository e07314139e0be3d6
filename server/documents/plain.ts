/** Every document with its files on one page, for whoever reads without JavaScript. */
import {stages, variants} from '../content/document-words.shared.ts';
import {fileKinds, isGivenOut, sizeText} from '../files/kinds.shared.ts';
import type {DocumentViews} from './view.ts';
import {documentUrl, fileUrl, languageName, versionStates} from './words.shared.ts';
import {markdown} from './written/words.ts';

type Current = Awaited<ReturnType<DocumentViews['current']>>[number];

const {escapeHtml} = markdown.utils;
const inOrder = new Intl.Collator('en-GB');

export function plainList(all: readonly Current[]): string {
  const parts = Object.entries(stages).map(([stage, name]) => {
    const here = all.filter(({facts}) => facts.stage === stage).sort((a, b) => inOrder.compare(a.facts.title, b.facts.title));
    return here.length === 0 ? '' : `<h2>${name}</h2>${here.map(entry).join('')}`;
  });
  const list = all.length === 0 ? '<p>There is no document yet.</p>' : parts.join('');
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Every form and letter</title></head><body><main><h1>Every form and letter</h1>${list}<p><a href="/toolkit">To the site</a></p></main></body></html>`;
}

function entry({document, facts: {title, purpose}, version: {state, number, reason, files}}: Current): string {
  const name = `<h3>${document.shipped ? `<a href="${documentUrl(document)}">${escapeHtml(title)}</a>` : escapeHtml(title)}</h3>`;
  if (state === 'withdrawn') return `${name}<p>${versionStates.withdrawn}: ${escapeHtml(reason)}</p>`;
  const standing = state === 'approved' ? `Version ${number}, approved.` : `${versionStates[state]}.`;
  const links = files.filter(isGivenOut).map((file) => {
    const what = [
      fileKinds[file.kind].name,
      ...(file.language === 'en' ? [] : [languageName(file.language)]),
      ...(file.variant === 'standard' ? [] : [variants[file.variant]]),
      sizeText(file.size),
    ];
    return `<li><a href="${fileUrl(document.key, file)}">${what.join(', ')}</a></li>`;
  });
  return `${name}<p>${escapeHtml(purpose)} ${standing}</p><ul>${links.join('')}</ul>`;
}
