import {describe, expect, it} from 'vitest';
import {readList} from './read-list.ts';

const organisations = [
  {key: 'blaby', name: 'Blaby District Council'},
  {key: 'melton', name: 'Melton Borough Council'},
];
const jobs = [
  {key: 'analyst', name: 'Analyst'},
  {key: 'local-administrator', name: 'Local system administrator or champion'},
];
const read = (text: string) => readList(text, organisations, jobs);

describe('a list of people', () => {
  it.each([
    ['jo@blaby.example'],
    ['jo@blaby.example, Blaby, Analyst'],
    ['Jo Bell\tJo@blaby.example\tBlaby District Council\tAnalyst'],
    ['Jo Bell <jo@blaby.example>; blaby; analyst'],
  ])('has its address in “%s”', (line) => {
    expect(read(line)).toMatchObject([{email: 'jo@blaby.example', role: 'basic', champion: false, problem: ''}]);
  });

  it('knows organisations and jobs by their names, whole or begun, and a champion by the word', () => {
    expect(read('jo@blaby.example, Blaby, Analyst')[0]).toMatchObject({organisation: 'blaby', jobFunction: 'analyst'});
    expect(read('jo@blaby.example, champion, Melton')[0]).toMatchObject({
      organisation: 'melton',
      role: 'enhanced',
      champion: true,
    });
    expect(read('jo@blaby.example, Local system administrator or champion')[0]).toMatchObject({
      jobFunction: 'local-administrator',
      champion: false,
    });
    expect(read('jo@blaby.example, Nowhere, Pilot')[0]).toMatchObject({organisation: null, jobFunction: null});
  });

  it('leaves out headings and empty lines, and keeps what cannot be read with what to do', () => {
    const people = read('Name,E-mail,Organisation\n\njo@blaby.example\nJo Bell, Blaby\njo@blaby.example\nx@y.example, champion');
    expect(people.map(({problem}) => problem)).toEqual([
      '',
      'No e-mail address was found on this line.',
      'This address stands on the list twice.',
      'A champion belongs to an organisation. Add its name.',
    ]);
  });
});
