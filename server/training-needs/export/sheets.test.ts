import readXlsxFile from 'read-excel-file/node';
import {describe, expect, it} from 'vitest';
import {needsFrom, needsVisibleTo, peopleOf} from '../../testing/needs/people.ts';
import {cautions} from '../contract.ts';
import {toCsv} from './csv.ts';
import {toWorkbook} from './workbook.ts';

describe('toCsv', () => {
  it('has a row a cell, its method, and the cautions', () => {
    const heads = toCsv(needsFrom([], {headcounts: [{organisation: 'blaby', jobFunction: 'call-taker', people: 30}]}));
    // The analysts of Blaby, who need it too, were not entered.
    expect(heads).toContain('"Searching","basic","Blaby","Organisation","30","yes","0"');
    const text = toCsv(needsFrom(peopleOf('blaby', 2, 1)));
    expect(text).toContain('"Searching","basic","Blaby","Organisation","","","2","1","0","0","0.');
    expect(text).toMatch(/Target: 0\.9 of people[\s\S]*Simpson[\s\S]*not performance management/);
  });

  it('writes a hidden cell alike whatever it holds', () => {
    const of = (count: number) =>
      toCsv(needsVisibleTo('melton', peopleOf('blaby', count, count - 1), {optedIn: ['blaby']}))
        .split('\r\n')
        .filter((row) => row.startsWith('"Searching"') && row.includes('"Blaby"'));
    expect(of(2)).toEqual(of(7));
    expect(of(2)[0]).toMatch(/"Blaby","Organisation",("",)+"Hidden",""$/);
  });
});

describe('toWorkbook', () => {
  const read = async (needs: ReturnType<typeof needsFrom>) => readXlsxFile(Buffer.from(await toWorkbook(needs)));

  it('has the gaps, the groups and the method, and numbers as numbers', async () => {
    const sheets = await read(needsFrom(peopleOf('blaby', 20, 5)));
    expect(sheets.map(({sheet}) => sheet)).toEqual(['Gaps', 'Groups', 'Method']);
    const [gaps, groups, method] = sheets.map(({data}) => data);
    expect(gaps?.[1]?.slice(0, 5)).toEqual(['Searching', 'basic', 'Everybody who needs it', 'sure', 'large']);
    expect(groups?.find((row) => row[2] === 'Blaby')).toEqual(expect.arrayContaining([20, 5, 'sure']));
    expect(method?.flat()).toEqual(expect.arrayContaining(cautions));
  });

  it('says of a hidden cell that it is hidden, and nothing else', async () => {
    const [, groups] = await read(needsVisibleTo('melton', peopleOf('blaby', 7, 3), {optedIn: ['blaby']}));
    const cells = groups?.data.filter((row) => row[0] === 'Searching' && row[3] === 'Organisation') ?? [];
    expect(cells.map((row) => row.filter((value) => value !== null))).toEqual([
      ['Searching', 'basic', 'All organisations', 'Organisation', 'Hidden'],
      ['Searching', 'basic', 'Blaby', 'Organisation', 'Hidden'],
      ['Searching', 'basic', 'Melton', 'Organisation', 'Hidden'],
    ]);
  });

  it('leaves a text that looks like a formula a text', async () => {
    const needs = needsFrom(peopleOf('blaby', 30, 1));
    const [first] = needs.competencies;
    if (first === undefined) throw new Error('There is a competency.');
    const [sheet] = await read({...needs, competencies: [{...first, name: '=HYPERLINK("http://example.org")'}]});
    expect(sheet?.data[1]?.[0]).toBe('=HYPERLINK("http://example.org")');
  });
});
