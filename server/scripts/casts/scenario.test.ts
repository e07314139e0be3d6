import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {temporaryFolder} from '../../testing/databases.ts';
import {driftOf} from './drift.ts';
import {readScenario} from './scenario.ts';
import {targetOf} from './target.ts';

const scenario = `title: Find a how-to
description: Type what you need to do, and open the guide.
tier: basic
functions: [call-taker]
guide: /basic/find/earlier-reports-person
application: {kind: waymark}
steps:
  - id: begin
    title: Begin here
    say: The first page has a search box.
    shot: {alt: The first page of the site.}
  - id: search
    title: Choose Search
    say: Choose Search, and read.
    do:
      - click: button "Search"
    shot: {alt: The button Search.}
`;

function read(source: string) {
  const folder = join(temporaryFolder(), 'a-cast');
  mkdirSync(folder, {recursive: true});
  writeFileSync(join(folder, 'cast.yaml'), source);
  return readScenario(join(folder, 'cast.yaml'));
}

describe('a scenario', () => {
  it('is read with the place of each of its steps', () => {
    const {id, scenario: made, lineOf} = read(scenario);
    expect(id).toBe('a-cast');
    expect(made.steps.map((step) => step.id)).toEqual(['begin', 'search']);
    expect(lineOf('steps', 1, 'do', 0)).toBe(16);
  });

  it.each([
    [
      'two things at once',
      scenario.replace('click: button "Search"', 'click: button "Search"\n        press: Enter'),
      'one thing at a time',
    ],
    ['something to type, and no word', scenario.replace('click: button', 'fill: textbox'), 'Say with what'],
    ['a target that is none', scenario.replace('button "Search"', '"#search"'), 'button "Search"'],
    ['a step without a picture’s words', scenario.replace('    shot: {alt: The button Search.}\n', ''), 'steps.1.shot'],
    ['an unknown word', scenario.replace('hold', '').replace('    say: Choose', '    sya: x\n    say: Choose'), 'sya'],
    ['two steps of one name', scenario.replace('id: search', 'id: begin'), 'two steps are called "begin"'],
    ['no YAML', scenario.replace('steps:', 'steps: ['), 'cast.yaml:'],
  ])('with %s is refused with its file and line', (_what, source, says) => {
    expect(() => read(source)).toThrow(says);
    expect(() => read(source)).toThrow(/cast\.yaml:\d+: /);
  });

  it('knows targets by role and name, by the beginning of a name, and the second of several', () => {
    expect(targetOf('button "Say “yes”"')).toEqual({by: 'role', what: 'button', name: 'Say “yes”', nth: 0});
    expect(targetOf('link "Record …" 2')).toEqual({by: 'role', what: 'link', name: 'Record …', nth: 1});
    expect(targetOf('label "Password"')).toEqual({by: 'label', what: 'Password', nth: 0});
    expect(targetOf('label')).toBeUndefined();
  });
});

describe('drift', () => {
  const box = {x: 10, y: 20, width: 100, height: 40};
  const seen = (given = {}) => ({target: 'button "Save"', box, tree: '- button "Save"', ...given});
  const was = [{id: 'save', seen: [seen()]}];

  it('is nothing where nothing changed, or moved by a few pixels', () => {
    expect(driftOf(was, was)).toEqual([]);
    expect(driftOf(was, [{id: 'save', seen: [seen({box: {...box, y: 25}})]}])).toEqual([]);
  });

  it.each([
    ['place', {box: {...box, y: 90}}, '10, 90, 100 × 40'],
    ['tree', {tree: '- button "Save it"'}, '- button "Save it"'],
    ['target', {target: 'button "Keep"'}, 'button "Keep"'],
  ])('is a different %s', (what, given, found) => {
    expect(driftOf(was, [{id: 'save', seen: [seen(given)]}])).toMatchObject([{step: 'save', what, found}]);
  });

  it('is a step, or something pointed at, more or less', () => {
    expect(driftOf(was, [])).toMatchObject([{what: 'steps'}]);
    expect(driftOf(was, [{id: 'save', seen: []}])).toMatchObject([{what: 'target', found: 'nothing'}]);
    expect(driftOf(was, [{id: 'save', seen: [seen(), seen({target: 'link "More"'})]}])).toMatchObject([
      {what: 'target', expected: 'nothing'},
    ]);
  });
});
