/** What a file may be, from its name and its words: a start for whoever brings in many. */
import type {Stage} from '../content/document-words.shared.ts';
import {likeness} from '../files/reading/likeness.ts';
import type {TextSection} from '../files/reading/text.ts';

const folders: readonly [folder: string, words: RegExp][] = [
  ['Letters', /\b(letter|dear|yours (sincerely|faithfully)|warning)\b/i],
  ['Leaflets', /\b(leaflet|booklet|factsheet|information for)\b/i],
  ['Checklists', /\b(checklist|check list|tick)\b/i],
  ['Agreements', /\b(agreement|protocol|terms of reference|memorandum)\b/i],
  ['Referrals', /\b(referral|refer)\b/i],
  ['Notices', /\bnotice\b/i],
  ['Forms', /\b(form|sheet|log|diary|record|statement|template)\b/i],
];
const stagesByWords: readonly [stage: Stage, words: RegExp][] = [
  ['assess', /\brisk\b/i],
  ['share', /\b(shar(e|ing)|protocol|information request|minutes|agenda|terms of reference)\b/i],
  ['act', /\b(notice|injunction|closure|warning|behaviour agreement|order|court|statement)\b/i],
  ['close', /\b(clos(e|ing) (a |the )?case|case review|closing letter|trigger)\b/i],
  ['victim', /\b(victim|witness|diary|leaflet|acknowledg)/i],
  ['report', /\b(report|referral|complaint|call)\b/i],
];

/** Signs of versions in a file's name, which its title does without. */
const versionMarks =
  /\b(v\d+(\.\d+)*|version \d+|final|draft|copy|new|updated?|\d{1,2}[-. ]\d{1,2}[-. ]\d{2,4}|20\d\d)(?!\p{L})/giu;

export function guessFacts(name: string, sections: readonly TextSection[]): {title: string; folder: string; stage: Stage} {
  const fromName = name
    .replace(/\.\w+$/, '')
    .replace(/[_+]+|(?<=\p{L})-(?=\p{L})/gu, ' ')
    .replace(versionMarks, ' ')
    .replace(/\(\d+\)/g, ' ')
    .replace(/[\s–-]+/g, ' ')
    .trim();
  // A numbered heading is a part, not the title.
  const heading = sections.find(({heading: each}) => each !== '' && !/^page \d+$|^\d+(\.\d+)*[.)]?\s/i.test(each))?.heading ?? '';
  const chosen = heading.length >= 5 && heading.length <= 80 ? heading : fromName;
  const title = (chosen.length < 5 ? `Form ${chosen}`.trim() : chosen).slice(0, 80);
  // The name says most of what it is; its first words may say the rest.
  const beginning = sections
    .map(({heading: head, text}) => `${head} ${text}`)
    .join(' ')
    .slice(0, 600);
  const first = <Value>(choices: readonly [Value, RegExp][]) =>
    (choices.find(([, words]) => words.test(`${name} ${title}`.replace(/[_-]/g, ' '))) ??
      choices.find(([, words]) => words.test(beginning)))?.[0];
  return {
    title: title.charAt(0).toUpperCase() + title.slice(1),
    folder: first(folders) ?? 'Forms',
    stage: first(stagesByWords) ?? 'run',
  };
}

/** Share of runs of words from which two files are probably one document. */
const muchAlike = 0.5;

/** The one whose words are most like these, where they are much alike. */
export function mostAlike<T extends {sketch: readonly number[]}>(sketch: readonly number[], others: readonly T[]): T | undefined {
  const [nearest] = others
    .map((other) => ({other, share: likeness(sketch, other.sketch)}))
    .sort((one, another) => another.share - one.share);
  return nearest !== undefined && nearest.share >= muchAlike ? nearest.other : undefined;
}
