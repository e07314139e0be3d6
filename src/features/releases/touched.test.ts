import {describe, expect, it} from 'vitest';
import {isTickedAtFirst, touchedBy} from './touched.ts';

const pages = [
  {key: 'person', competency: 'find'},
  {key: 'address', competency: 'find'},
  {key: 'form', competency: 'documents'},
];
const all = () => true;
const not =
  (...keys: string[]) =>
  ({key}: {key: string}) =>
    !keys.includes(key);

describe('touchedBy', () => {
  it('names no page where all of the areas are touched', () => {
    expect(touchedBy(['find', 'documents'], pages, all)).toEqual({areas: ['find', 'documents'], pages: []});
  });

  it('names every page that is ticked where some are not', () => {
    expect(touchedBy(['find', 'documents'], pages, not('address'))).toEqual({
      areas: ['find', 'documents'],
      pages: ['person', 'form'],
    });
  });

  it('leaves out an area of which no page is ticked, so that nothing never means everything', () => {
    expect(touchedBy(['find', 'documents'], pages, not('person', 'address'))).toEqual({areas: ['documents'], pages: []});
    expect(touchedBy(['find'], pages, not('person', 'address'))).toEqual({areas: [], pages: []});
  });

  it('keeps an area that has no page', () => {
    expect(touchedBy(['fly'], pages, all)).toEqual({areas: ['fly'], pages: []});
  });
});

describe('isTickedAtFirst', () => {
  const [person, address, form] = pages as [(typeof pages)[0], (typeof pages)[0], (typeof pages)[0]];
  it.each([
    ['a new release', undefined, [true, true, true]],
    ['a release of whole areas', {areas: ['find'], pages: []}, [true, true, true]],
    ['a release of one page, also in an area that it did not have', {areas: ['find'], pages: ['person']}, [true, false, true]],
  ])('of %s', (_what, recorded, ticked) => {
    expect([person, address, form].map((page) => isTickedAtFirst(page, recorded))).toEqual(ticked);
  });
});
