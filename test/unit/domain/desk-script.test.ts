import { describe, expect, it } from 'vitest';
import { nearestPlace } from '../../../src/domain/desk-script.ts';

const places = [
  { name: 'Сайт' },
  { name: 'Касса 1', address: 'пр. Мира 4', regions: ['Татарстан'] },
  { name: 'Касса 2', address: 'ул. Баумана 9', regions: ['Татарстан, Казань'] },
];

describe('where a person pays nearest', () => {
  it.each([
    ['the longest matching region wins', 'Республика Татарстан, Казань', {}, 'Касса 2, ул. Баумана 9'],
    ['letters of any case match', 'ТАТАРСТАН', {}, 'Касса 1, пр. Мира 4'],
    ['elsewhere the place for everybody', 'Самара', {}, 'Сайт'],
    ['an unknown region has the place for everybody', undefined, {}, 'Сайт'],
    ["the list's own column goes first", 'Самара', { pay_place: 'Почта 7' }, 'Почта 7'],
    ['an empty column says nothing', 'Самара', { pay_place: '' }, 'Сайт'],
  ])('given %s', (_why, region, vars, place) => {
    expect(nearestPlace(places, region, vars)).toBe(place);
  });

  it('given no place fits, then none is named', () => {
    expect(nearestPlace([{ name: 'Касса', regions: ['Пермь'] }], 'Самара', {})).toBeUndefined();
  });
});
