import {describe, expect, it} from 'vitest';
import {initialsOf} from './initials.ts';

describe('initials', () => {
  it.each([
    ['Jo Bell', 'JB'],
    ['Christopher Featherstone', 'CF'],
    ['Mohammed Abdul-Rahman Hussain', 'MH'],
    ['Łucja', 'Ł'],
    ['demo coordinator', 'DC'],
    ['  – ', ''],
  ])('of %s are %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
