import { expect, test } from 'vitest';
import { buildBook } from '../../../src/policy/book.ts';
import { bundledBook, bundledInput } from '../../../src/policy/bundled.ts';
import { numberingPlan } from '../../../src/policy/numbering-plan.ts';
import { whereIs } from '../../../src/policy/place.ts';
import countries from '../../../src/policy/regions/countries.json' with { type: 'json' };
import ru from '../../../src/policy/regions/ru.json' with { type: 'json' };
import us from '../../../src/policy/regions/us.json' with { type: 'json' };
import { zoneClock } from '../../../src/policy/zone-clock.ts';

const { places } = bundledBook();
const russia = (region: string) => places.zonesOfRegion('RU', region)?.map((zone) => zone.name);

test('all 89 regions of Russia and all 50 states with the District of Columbia are there', () => {
  expect(ru.regions).toHaveLength(89);
  expect(us.regions).toHaveLength(51);
});

test.each(ru.regions)('$id is found by its name, its ISO code and its long OKATO', ({ id, name, zones, codes }) => {
  for (const text of [name, name.toUpperCase(), id, codes.okato.padEnd(11, '0')]) expect(russia(text)).toEqual(zones);
});

test.each([
  ['Омская обл.', ['Asia/Omsk']],
  ['обл. Омская, р-н Тарский', ['Asia/Omsk']],
  ['Республика Алтай, с. Майма', ['Asia/Barnaul']],
  ['644000, г. Омск, пр. Мира, 1', ['Asia/Omsk']],
  ['г Москва, ш Ленинградское', ['Europe/Moscow']],
  ['Московская область, г. Королёв', ['Europe/Moscow']],
  ['Комсомольск-на-Амуре', ['Asia/Vladivostok']],
  ['Ростов-на-Дону', ['Europe/Moscow']],
  ['Нижний Новгород', ['Europe/Moscow']],
  ['Петропавловск-Камчатский', ['Asia/Kamchatka']],
  ['Усть-Нера, Республика Саха', ['Asia/Ust-Nera']],
  ['саха якутия респ, г мирный', ['Asia/Yakutsk']],
  ['г. Мирный', ['Asia/Yakutsk', 'Europe/Moscow']],
  ['Yekaterinburg', ['Asia/Yekaterinburg']],
  ['Omsk Oblast', ['Asia/Omsk']],
  ['ул. Владимир, 5', undefined],
  ['', undefined],
] as const)('the address "%s" means %j', (text, zones) => {
  expect(russia(text)?.toSorted()).toEqual(zones?.toSorted());
});

test('a bare two-digit code may be of a subject or OKATO: both are candidates', () => {
  expect(russia('55')).toEqual(['Asia/Omsk']);
  expect(russia('77')).toEqual(['Europe/Moscow', 'Asia/Anadyr']);
  expect(russia('ОКАТО 45')).toEqual(['Europe/Moscow']);
});

test('every zone of every data file is known to the platform', () => {
  const names = [...ru.regions, ...us.regions]
    .flatMap((region) => region.zones)
    .concat(Object.values(countries.zones).flat());
  expect(names.filter((name) => zoneClock(name) === undefined)).toEqual([]);
});

test('the zones of Russia cover the clock of every region', () => {
  const at = Date.UTC(2026, 6, 1);
  const covered = new Set(countries.zones.RU.map((name) => zoneClock(name)?.wall(at)));
  expect(covered.size).toBe(11);
  for (const { zones } of ru.regions) for (const zone of zones) expect(covered).toContain(zoneClock(zone)?.wall(at));
});

test.each([
  ['a stated zone', { zone: 'Asia/Omsk', region: 'Москва', phone: '+74951234567' }, 'stated', 1],
  ['a region', { region: 'Москва', phone: '+73832123456' }, 'region', 1],
  ['a landline', { phone: '+73832123456' }, 'number', 1],
  ['a mobile', { phone: '+79131234567' }, 'country', 11],
  ['a number of another country', { phone: '+4721234567' }, 'country', 1],
  ['a zone that nobody knows and a region', { zone: 'Moon/Base', region: 'Москва' }, 'region', 1],
  ['nothing', {}, 'country', 11],
] as const)('given %s, the evidence is %s', (_, subject, evidence, count) => {
  const where = whereIs({ stops: [], ...subject }, 'RU', places);
  expect({ evidence: where.evidence, count: where.zones.length }).toEqual({ evidence, count });
});

const register = numberingPlan([
  { code: '381', from: '2000000', to: '2999999', region: 'г. Омск|Омская обл.' },
  { code: '913', from: '0000000', to: '0999999', region: 'Новосибирская обл.' },
  { code: '301', from: '2200000', to: '2299999', region: 'Республика Бурятия' },
]);

test.each([
  ['+73812000000', 'г. Омск|Омская обл.'],
  ['+73812999999', 'г. Омск|Омская обл.'],
  ['+73813000000', undefined],
  ['+79130500000', 'Новосибирская обл.'],
  ['+73012250000', 'Республика Бурятия'],
  ['+4721234567', undefined],
])('the register gives %s to %s', (number, region) => {
  expect(register.regionOf(number)).toBe(region);
});

test('an imported register tells the zone of landlines, of mobiles only when it is trusted with them', () => {
  const input = bundledInput();
  const zonesOf = (trustMobileRegion: boolean, phone: string) => {
    const book = buildBook({ ...input, places: { ...input.places, numbering: register, trustMobileRegion } });
    return book.places.zonesOfNumber(phone)?.map((zone) => zone.name);
  };
  expect(zonesOf(false, '+73812123456')).toEqual(['Asia/Omsk']);
  expect(zonesOf(false, '+79130500000')).toBeUndefined();
  expect(zonesOf(true, '+79130500000')).toEqual(['Asia/Novosibirsk']);
});
