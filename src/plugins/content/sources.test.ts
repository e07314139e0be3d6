import {describe, expect, it} from 'vitest';
import {cite, readSources, type SourceList, uncited} from './sources.ts';

const sources: SourceList = {
  paper: {title: 'A paper', date: '2016-09-08', publisher: 'A board', address: 'https://example.org/paper'},
  act: {
    title: 'An Act 2014',
    date: '2014-03-13',
    publisher: 'legislation.gov.uk',
    address: 'https://www.legislation.gov.uk/ukpga/2014/12',
  },
  practice: {title: 'General good practice', own: true},
};

describe('a citation', () => {
  it('of a paper tells title, place, publisher and date', () => {
    expect(cite(sources, {paper: 'paragraph 2.6'})).toEqual({
      key: 'paper',
      title: 'A paper, paragraph 2.6',
      detail: 'A board, 8 September 2016',
      url: 'https://example.org/paper',
    });
  });

  it.each([
    ['section 43', '/section/43'],
    ['sections 104 and 105', '/section/104'],
    ['section 84A', '/section/84A'],
    ['Part 5', '/part/5'],
    ['Schedule 4', '/schedule/4'],
    ['the whole of it', '/contents'],
  ])('of a statute leads to the place that it names: %s', (at, path) => {
    expect(cite(sources, {act: at})).toMatchObject({
      title: `An Act 2014, ${at}`,
      url: `https://www.legislation.gov.uk/ukpga/2014/12${path}`,
    });
  });

  it('of the project’s own knowledge has no address', () => {
    expect(cite(sources, 'practice')).toEqual({key: 'practice', title: 'General good practice'});
  });

  it.each([
    ['a source that is in no list', 'papers-2015', /"papers-2015" is not in docs\/sources\.yaml/],
    ['the name of something every object has', 'constructor', /"constructor" is not in/],
    ['a title', {title: 'A paper', url: 'https://example.org'}, /write a source as its key/],
    ['a number', 7, /write a source as its key/],
  ])('of %s is refused with what to do', (_what, cited, message) => {
    expect(cite(sources, cited)).toMatch(message);
  });

  it.each([
    ['2025-07', 'July 2025'],
    ['1998', '1998'],
  ])('tells no more of a date than is known: %s', (date, words) => {
    const paper = {title: 'A paper', date, publisher: 'A board', address: 'https://example.org/paper'};
    expect(cite({paper}, 'paper')).toMatchObject({detail: `A board, ${words}`});
  });
});

it('names what nothing cites', () => {
  expect(uncited(sources, ['act', 'paper'])).toEqual(['practice']);
});

it('reads the project’s own list', () => {
  expect(Object.keys(readSources('.'))).toContain('case-review-2016');
});
