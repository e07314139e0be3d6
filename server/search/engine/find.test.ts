import {describe, expect, it} from 'vitest';
import {aPage} from '../../fixtures/factories.ts';
import type {Caller} from '../../who/callers.shared.ts';
import {type Findable, groupsOf, type SearchTier} from '../contract.ts';
import {indexBuilder} from './build-index.ts';
import {find} from './find.ts';
import {bestPassage, passagesOf} from './passages.ts';
import {oneEditApart, toBritish} from './spelling.ts';

const text = (words: string) => [{anchor: null, heading: '', text: words}];

/** Finds by title in pages that are given by their titles, or whole. */
function anIndex(pages: (string | Findable)[], lines = '') {
  const builder = indexBuilder(groupsOf(lines));
  for (const page of pages)
    builder.add(
      typeof page === 'string' ? aPage({id: page, title: page, description: 'Words for lists.', sections: text('Text.')}) : page,
    );
  const {index} = builder.build();
  const ask = (query: string, tier: SearchTier = 'all', limit = 10) => find(index, query, tier, limit);
  return {index, ask, titles: (query: string, tier: SearchTier = 'all') => ask(query, tier).results.map(({title}) => title)};
}

describe('ranking', () => {
  it('puts a page with both words before one that has one of them in its title', () => {
    const both = aPage({title: 'Something else', sections: text('The noise was next to a garage.')});
    const {titles} = anIndex([both, 'Noise']);
    expect(titles('noise garage')).toEqual(['Something else', 'Noise']);
  });

  it('weighs title, headings, tasks and text in this order', () => {
    const filler = (title: string, given: object) =>
      aPage({title, description: 'Words for lists.', sections: text('Other.'), ...given});
    const {titles} = anIndex([
      filler('In text', {sections: text('Inform the neighbour of it.')}),
      filler('In tasks', {tasks: ['Inform them']}),
      filler('Inform them', {}),
      filler('In headings', {sections: [{anchor: 'a', heading: 'Inform them', text: 'Other.'}]}),
    ]);
    expect(titles('inform')).toEqual(['Inform them', 'In headings', 'In tasks', 'In text']);
  });

  it('puts a phrase before the same words apart', () => {
    const apart = aPage({title: 'One', sections: text('The order was given. A closure came.')});
    const together = aPage({title: 'Two', sections: text('The closure order was given. It came.')});
    expect(anIndex([apart, together]).titles('closure order')).toEqual(['Two', 'One']);
  });

  it('puts first what was typed word for word among its other names, unless a page is called so', () => {
    const closer = aPage({title: 'Tell the housing association', sections: text('Housing association. Tell them.')});
    const meant = aPage({title: 'Share information', also: ['can I tell the housing association'], sections: text('Text.')});
    expect(anIndex([closer, meant]).titles('Can I tell the housing association?')[0]).toBe('Share information');
    expect(anIndex([closer, meant]).titles('tell the housing association')[0]).toBe('Tell the housing association');
  });

  it('puts what is verified first where it fits as well, and only there', () => {
    const page = (title: string, state: 'verified' | 'unverified', words = 'Text.') =>
      ({...aPage({title, description: 'Words for lists.', sections: text(words)}), state}) as const;
    expect(anIndex([page('Noise, one', 'unverified'), page('Noise, two', 'verified')]).titles('noise')[0]).toBe('Noise, two');
    expect(anIndex([page('Noise', 'unverified'), page('Other', 'verified', 'Noise.')]).titles('noise')[0]).toBe('Noise');
  });

  it('counts what the other tier has, and shows it only where it is asked for', () => {
    const enhanced = aPage({title: 'Search far', tier: 'enhanced'});
    const {ask} = anIndex(['Search near', enhanced]);
    expect(ask('search', 'basic')).toMatchObject({results: [{title: 'Search near'}], total: 1, more: 1});
    expect(ask('search', 'all')).toMatchObject({total: 2, more: 0});
  });

  it('leads to the section that was asked for, and to the page whose title was', () => {
    const page = aPage({
      title: 'Close a case',
      description: 'How a case ends.',
      sections: [
        {anchor: null, heading: '', text: 'The case ends.'},
        {anchor: 'mistakes', heading: 'Mistakes', text: 'Forgetting to tell the landlord about it.'},
      ],
    });
    const {ask} = anIndex([page]);
    expect(ask('landlord').results[0]).toMatchObject({anchor: 'mistakes', excerpt: 'Forgetting to tell the landlord about it.'});
    expect(ask('close case').results[0]).toMatchObject({anchor: null});
  });
});

describe('a page of the service', () => {
  const page = (title: string, who: Caller[] | null, also: string[] = []) =>
    aPage({kind: 'page', tier: null, title, description: 'Other.', sections: text('Other.'), who, also});

  it('is offered to whom it opens, and to a visitor where it opens to everybody with an account', () => {
    const {index} = anIndex([
      page('Outbox', ['coordinator']),
      page('Outbox of a champion', ['champion', 'coordinator']),
      page('Outbox of your own', ['basic', 'enhanced', 'champion', 'coordinator']),
      page('Outbox for all', null),
    ]);
    const offered = (caller: Caller) => find(index, 'outbox', 'all', 10, caller);
    expect(
      offered('visitor')
        .results.map(({title}) => title)
        .toSorted(),
    ).toEqual(['Outbox for all', 'Outbox of your own']);
    expect([offered('visitor').total, offered('basic').total, offered('enhanced').total]).toEqual([2, 2, 2]);
    expect([offered('champion').total, offered('coordinator').total]).toEqual([3, 4]);
  });

  it('is second at least where it is called just so', () => {
    const guides = ['Print a code', 'Print codes again', 'Code and print'];
    const {titles} = anIndex([...guides, page('Short links', null, ['print a code', 'QR'])]);
    expect(titles('print a code').indexOf('Short links')).toBe(1);
    expect(titles('QR')).toEqual(['Short links']);
  });
});

describe('what was typed', () => {
  it('is found by synonyms and abbreviations in both directions, whole phrases among them', () => {
    const {titles} = anIndex(
      ['Leaflet', 'Get access', 'Community protection notice'],
      'leaflet, booklet\nlog in, get access\nCPN, community protection notice',
    );
    expect(titles('booklet')).toEqual(['Leaflet']);
    expect(titles('log in')).toEqual(['Get access']);
    expect(titles('CPN')).toEqual(['Community protection notice']);
  });

  it('is not found by half of a synonym', () => {
    expect(anIndex(['Order a taxi', 'Community protection notice'], 'asbo, criminal behaviour order').titles('asbo')).toEqual([]);
  });

  it('is mended by one edit in words of five letters and more, which is said', () => {
    const {ask, titles} = anIndex(['Forgotten password', 'Noise']);
    expect(ask('pasword')).toMatchObject({didYouMean: 'password', results: [{title: 'Forgotten password'}]});
    expect(titles('psasword')).toEqual(['Forgotten password']);
    expect(titles('nose')).toEqual([]);
    expect(ask('password').didYouMean).toBeNull();
  });

  it('is never mended where it is an abbreviation', () => {
    expect(anIndex(['Sheet'], '').titles('SHEEP')).toEqual([]);
    expect(anIndex(['Sheet'], '').titles('sheep')).toEqual(['Sheet']);
  });

  it('may be American', () => {
    expect(anIndex(['Neighbour', 'Organisation']).titles('neighbors')).toEqual(['Neighbour']);
    expect(anIndex(['Neighbour', 'Organisation']).titles('organization')).toEqual(['Organisation']);
  });

  it('may end in half a word, whose stem is shorter than itself', () => {
    expect(anIndex(['Vetting']).titles('vettin')).toEqual(['Vetting']);
  });

  it.each([
    ['without its accents', 'cafe', 'Café'],
    ['with accents that the page leaves out', 'naïve', 'Naive'],
    ['with accents as marks of their own', 'cafe\u0301', 'Café'],
    ['with letters that have a stroke', 'Lodz', 'Łódź'],
    ['with a soft hyphen', 'pass\u00adword', 'Password'],
    ['where the page has one', 'password', 'Pass\u00adword'],
    ['with characters that nobody sees', '\u2060pass\u200bwo\ufe0frd\ufeff', 'Password'],
    ['with dots', 'C.B.O.', 'CBO'],
    ['where the page has dots', 'cbo', 'The C.B.O.'],
    ['letter by letter', 'c b o', 'CBO'],
    ['with dots and spaces', 'C. B. O.', 'CBO'],
    ['as s43', 's43', 'Section 43'],
    ['as s 43', 's 43', 'Section 43'],
    ['as s.43', 's.43', 'Section 43'],
    ['as §43', '§ 43', 'Section 43'],
    ['as section 43', 'section 43', 'Warning under s43'],
    ['as section 43, where the page has a space', 'section 43', 'Warning under s. 43'],
    ['with a space between letters and digits', 'form 12 b', 'Form 12B'],
    ['without one', 'form12b', 'Form 12 B'],
    ['with digits that are ours in another script', 'form ١٢', 'Form 12'],
    ['full-width', 'ＦＯＲＭ １２', 'Form 12'],
    ['as two words', 'pass word', 'Password'],
    ['as two words, the second in another form', 'pass words', 'Password'],
    ['with a space where none belongs', 'passw ord', 'Password'],
    ['with two of them', 'pas swo rd', 'Password'],
    ['as one word, a word that says little among its two', 'signin', 'Sign in'],
    ['as one word', 'casework', 'Case work'],
    ['as one word, a hyphen on the page', 'casework', 'Case-work'],
    ['with a hyphen', 'case-work', 'Casework'],
    ['with another apostrophe', 'victimʼs', 'Victim’s'],
    ['with the number first', '3 Rs', '3Rs'],
    ['as it stands', '3Rs', '3Rs'],
    ['as a version', '2.8', 'Version 2.8'],
    ['as a postcode', 'LE3 9QP', 'In LE3 9QP'],
    ['as a postcode in one', 'le39qp', 'In LE3 9QP'],
  ])('is found %s', (_how, query, title) => {
    expect(anIndex(['Noise', title, 'Record a report']).titles(query)[0]).toBe(title);
  });

  it('is found first as it was typed, before its parts', () => {
    const {titles} = anIndex(['Rs and 3', 'The 3Rs', 'Password', 'A word to pass']);
    expect(titles('3Rs')[0]).toBe('The 3Rs');
    expect(titles('pass word').slice(0, 2).toSorted()).toEqual(['A word to pass', 'Password']);
    expect(titles('password')).toEqual(['Password']);
  });

  it('is said where one word was taken for two, and is not where they stand side by side nowhere', () => {
    const {ask, titles} = anIndex(['Case work', 'Get access'], 'log in, get access');
    expect(ask('casework').didYouMean).toBe('case work');
    expect(titles('login')).toEqual(['Get access']);
    expect(titles('workcase')).toEqual([]);
  });

  it('is found as one word where other pages have it with a hyphen', () => {
    const {titles} = anIndex(['Body-worn video', 'A body worn camera', 'A worn body', 'Noise']);
    expect(titles('bodyworn').toSorted()).toEqual(['A body worn camera', 'Body-worn video']);
    expect(titles('body worn').length).toBe(3);
  });

  it('is found first by a title that is the same but for a space', () => {
    const {titles} = anIndex(['Signing a form', 'Sign a form in ink', 'Sign in', 'Sign in again', 'A sign']);
    expect(titles('signin')[0]).toBe('Sign in');
    expect(titles('sign in')[0]).toBe('Sign in');
  });

  it('leaves out what no page has, and the words people ask with', () => {
    expect(anIndex(['Record a report']).titles('how do I record a report of xylophones')).toEqual(['Record a report']);
  });

  it('asks for the meaning of a term, and gets it first, with its definition', () => {
    const term = aPage({
      kind: 'term',
      url: '/glossary#jag',
      title: 'Joint Action Group (JAG)',
      description: 'A meeting.',
      tier: null,
    });
    const {ask} = anIndex([term, 'Joint action group meeting']);
    for (const query of ['jag', 'JAG', 'what is a jag', "what's a jag", 'what’s a jag', 'jag meaning', 'joint action group'])
      expect(ask(query).definition, query).toEqual({
        term: 'Joint Action Group (JAG)',
        meaning: 'A meeting.',
        url: '/glossary#jag',
      });
    expect(ask('what is a joint action group').results[0]?.url).toBe('/glossary#jag');
    expect(ask('meeting').definition).toBeNull();
  });
});

describe('spelling', () => {
  it.each([
    ['behavior', 'behaviour'],
    ['neighborhood', 'neighbourhood'],
    ['organized', 'organised'],
    ['victimization', 'victimisation'],
    ['center', 'centre'],
    ['size', 'size'],
    ['prize', 'prize'],
    ['seized', 'seized'],
  ])('makes %s %s', (american, british) => {
    expect(toBritish(american)).toBe(british);
  });

  // The four edits of Damerau (1964): a letter missing, added, other, and two that changed places.
  it.each(['pasword', 'passsword', 'passwird', 'passwrod'])('knows %s for password', (typed) => {
    expect(oneEditApart(typed, 'password')).toBe(true);
  });

  it.each(['password', 'paswrod', 'pass', 'drowssap'])('does not take %s for it', (typed) => {
    expect(oneEditApart(typed, 'password')).toBe(false);
  });
});

describe('bestPassage', () => {
  it('is the first sentence with most of the terms, cut at a word, with its section', () => {
    const passages = passagesOf({
      description: 'Nothing here at all.',
      sections: [
        {anchor: null, heading: '', text: 'First sentence about cats.'},
        {
          anchor: 'reset',
          heading: 'Reset',
          text: `A forgotten password is reset by your administrator. ${'Long '.repeat(60)}tail zebra.`,
        },
      ],
    });
    expect(bestPassage(passages, ['forgotten', 'password'])).toEqual({
      excerpt: 'A forgotten password is reset by your administrator.',
      anchor: 'reset',
    });
    expect(bestPassage(passages, ['unknown'])).toEqual({excerpt: 'Nothing here at all.', anchor: null});
    expect(bestPassage(passages, ['zebra']).excerpt.length).toBeLessThanOrEqual(161);
  });
});
