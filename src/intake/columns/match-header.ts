import { clean } from '../cells/clean.ts';
import { type HeaderMeaning, headerWords } from './header-words.ts';

/** What a header means, and how sure that is: the lower the rank, the better. */
export interface HeaderMatch {
  readonly meaning: HeaderMeaning;
  readonly rank: number;
}

const known = knownHeaders();
/** Ranks from here on are guesses by a part of the header. */
const looseRank = 1000;

/** Headers that hold a word of ours and mean something else: `Дней просрочки долга`, `Тип телефона`. */
const misleading =
  /дат|дней|день|дни|срок|период|процент|%|вид|тип|кол-?во|количеств|номер|договор|стади|статус|услуг|оператор|модель|коммент|примеч|возраст|пен[яи]|штраф|date|days|type|status|comment|note|\bid\b|\bage\b|name|penalty|fee/u;
const loose: readonly (readonly [HeaderMeaning, RegExp, RegExp | undefined])[] = [
  ['due', /срок (?:оплаты|погашения|уплаты|платежа)|оплат\S* до|погас\S* до|due date|pay by/u, undefined],
  [
    'phone',
    /телефон|(?:^| )тел(?: |$)|сотов|мобильн|phone|mobile|msisdn/u,
    /оператор|модель|тип|коммент|примеч|type|note|operator|model/u,
  ],
  ['amount', /долг|задолж|к оплате|сумма|amount|balance|debt/u, misleading],
  ['name', /(?:^| )фио(?: |$)|full name/u, undefined],
  ['id', /лицев\S* сч[её]т/u, undefined],
  ['service', /услуг/u, /дат|сумма|кол-?во|стоимость/u],
  ['address', /адрес|address/u, /mail|почт\S* адрес электрон|ip/u],
];

/** What the header of a column means; undefined when its words are unknown. */
export function matchHeader(header: string): HeaderMatch | undefined {
  const whole = normalizeHeader(header);
  if (whole === '') return undefined;
  return exact(whole) ?? exact(normalizeHeader(header.replace(/[([].*?[)\]]/gu, ' '))) ?? matchLoosely(whole);
}

/** Lower case, `е` for `ё`, no punctuation, no currency: `Сумма долга, руб.` → `сумма долга`; `debtorId` → `debtor id`. */
export function normalizeHeader(header: string): string {
  return clean(header)
    .replace(/(?<=[a-zа-я])(?=[A-ZА-Я])/gu, ' ')
    .toLowerCase()
    .replace(/ё/gu, 'е')
    .replace(/[^a-zа-я\d№#%-]+/gu, ' ')
    .replace(/(?:^| )(?:в )?(?:руб|рублях|рублей|рубли|rub|rur|usd|eur|р)(?= |$)/gu, ' ')
    .replace(/(?<![а-я])ф и о(?![а-я])/gu, 'фио')
    .replace(/\s+/g, ' ')
    .trim();
}

function exact(header: string): HeaderMatch | undefined {
  const numbered = /^(.*?[^\d\s№#]) ?[-№#]? ?(\d{1,2})$/u.exec(header);
  const found =
    known.get(header) ??
    known.get(header.replace(/-/g, ' ')) ??
    (numbered ? known.get(numbered[1]?.trim() ?? '') : undefined);
  if (found) return found;
  const leading = /^№ (.+)$/u.exec(header)?.[1];
  return leading ? known.get(`номер ${leading}`) : undefined;
}

function matchLoosely(header: string): HeaderMatch | undefined {
  const at = loose.findIndex(([, words, not]) => words.test(header) && !not?.test(header));
  const meaning = loose[at]?.[0];
  return meaning ? { meaning, rank: looseRank + at } : undefined;
}

function knownHeaders(): ReadonlyMap<string, HeaderMatch> {
  const map = new Map<string, HeaderMatch>();
  for (const [meaning, list] of Object.entries(headerWords) as [HeaderMeaning, readonly string[]][]) {
    list.forEach((word, rank) => {
      if (!map.has(word)) map.set(word, { meaning, rank });
    });
  }
  return map;
}
