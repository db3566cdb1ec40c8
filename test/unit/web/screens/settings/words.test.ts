import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { keyAreas } from '../../../../../src/domain/access.ts';
import { stops } from '../../../../../src/domain/contact-policy.ts';
import { artefactNames, spokenMessages } from '../../../../../src/domain/retention.ts';
import { webhookEvents } from '../../../../../src/domain/webhook.ts';
import { routes } from '../../../../../src/http/routes/index.ts';
import { bookInForce } from '../../../../../src/policy/book-in-force.ts';
import { auditRules } from '../../../../../src/reporting/audit/rules.ts';
import { date } from '../../../../../web/src/i18n/formats.ts';
import { areas } from '../../../../../web/src/screens/settings/audit/actions.ts';
import { type Says, sentence } from '../../../../../web/src/screens/settings/policies/says.ts';
import en from '../../../../../web/src/screens/settings/text.en.json' with { type: 'json' };
import ru from '../../../../../web/src/screens/settings/text.ru.json' with { type: 'json' };
import { problemKey } from '../../../../../web/src/screens/settings/webhooks/problem.ts';

const i18n = i18next.createInstance();
await i18n.init({
  lng: 'ru',
  resources: { ru: { settings: ru }, en: { settings: en } },
  interpolation: { escapeValue: false },
});

function say(language: 'ru' | 'en', says: Says): string {
  const formats = { language, date: (at: string, zone?: string) => date(language, at, zone) };
  return sentence(says, { t: i18n.getFixedT(language, 'settings') as never, formats });
}

const policy = 'ru-230fz@4';
const hours = { time: '21:30', zone: 'Europe/Moscow', hours: ['09:00–20:00'], day: 'sunday', policy } as const;
const spent = {
  code: 'spent',
  counter: 'calls',
  count: 2,
  max: 2,
  open: false,
  policy,
  zone: 'Europe/Moscow',
  zones: 1,
} as const;

describe('the reason of a decision', () => {
  it.each<readonly [Says, string]>([
    [{ code: 'hours', ...hours }, 'Там 21:30 (Europe/Moscow), воскресенье. Можно 09:00–20:00 (ru-230fz@4).'],
    [
      { code: 'hours', ...hours, hours: [], day: 'holiday' },
      'Там 21:30 (Europe/Moscow), праздник. В такой день нельзя (ru-230fz@4).',
    ],
    [
      { code: 'ring', seconds: 45, ...hours, time: '19:59', ofZones: 3 },
      'Там 19:59 (Europe/Moscow), воскресенье. Вызов до 45 с вышел бы за часы 09:00–20:00 (ru-230fz@4). Всего поясов, где может быть человек: 3; этот не подходит.',
    ],
    [{ ...spent, span: { period: 'week', date: '2026-11-23' } }, 'Звонки: 2 из 2 за неделю с 23.11.2026 (ru-230fz@4).'],
    [
      { ...spent, open: true, span: { period: 'days', length: 7, date: '2026-11-22' } },
      'Звонки: 2 из 2 за 7 дн. по 22.11.2026 (ru-230fz@4). Исход одного из звонков ещё не известен.',
    ],
    [{ code: 'consent', consent: 'mass-call', policy }, 'Нет согласия, которого требует ru-230fz@4: массовый обзвон'],
    [{ code: 'stop', stop: 'bankruptcy', policy }, 'Запрет: банкротство (ru-230fz@4)'],
  ])('given %j, then a Russian reader is told so', (says, sentence) => {
    expect(say('ru', says)).toBe(sentence);
  });

  it.each(['ru', 'en'] as const)(
    'given every counter, consent, stop and day of the policies, then %s has its word',
    (language) => {
      const words = language === 'ru' ? ru.policies.says : en.policies.says;
      const documents = bookInForce.policies;
      const counters = documents.flatMap((each) => [...each.counters, ...each.coolOffs].map(({ name }) => name));
      const consents = documents.flatMap((each) => each.consents.map(({ name }) => name));
      const days = documents.flatMap((each) => Object.keys(each.windows));
      expect(Object.keys(words.counter)).toEqual(expect.arrayContaining(counters));
      expect(Object.keys(words.consents)).toEqual(expect.arrayContaining(consents));
      expect(Object.keys(words.day)).toEqual(expect.arrayContaining(days));
      for (const stop of stops) expect(say(language, { code: 'stop', stop, policy })).not.toMatch(/policies\.says/);
    },
  );
});

describe.each([
  ['ru', ru],
  ['en', en],
] as const)('the facts of settings in %s', (_language, texts) => {
  it('have words for every rule of the audit', () => {
    expect(Object.keys(texts.promises.rules)).toEqual(expect.arrayContaining(auditRules.map(({ rule }) => rule)));
  });

  it('have words for the source of every period of retention', () => {
    const kept = [...artefactNames, spokenMessages.artefact, 'policies'];
    expect(Object.keys(texts.retention.sources).sort()).toEqual([...kept].sort());
  });
});

describe('a delivery that failed', () => {
  it.each([
    ['fetch failed: connect ECONNREFUSED 127.0.0.1:9', { key: 'refused' }],
    ['fetch failed: getaddrinfo ENOTFOUND crm.example', { key: 'nameUnknown' }],
    ['no answer within 10 s', { key: 'silent' }],
    ['fetch failed: self-signed certificate', { key: 'certificate', why: 'self' }],
    ['fetch failed: other side closed', { key: 'broken' }],
    ['the webhook was removed', { key: 'removed' }],
    ['something nobody foresaw', undefined],
  ])('given "%s", then the page has its own words or shows it as it came', (problem, key) => {
    expect(problemKey(problem)).toEqual(key);
  });
});

describe('the log', () => {
  const logged = routes.filter(({ audit, method }) => audit ?? method !== 'GET').map(({ id }) => id);
  const byHand = ['person-export', 'person-erase', 'dnc-add', 'dnc-remove', 'dnc-take-back', 'auth.refused'];

  it('given every action that is written down, then both languages have words for it', () => {
    for (const words of [ru.audit.actions, en.audit.actions] as Readonly<Record<string, string>>[])
      expect([...logged, ...byHand].filter((action) => !(action.replaceAll('.', '_') in words))).toEqual([]);
  });

  it('given every area to filter by, then it has a name, and some action is of it', () => {
    for (const words of [ru.audit.areas, en.audit.areas] as Readonly<Record<string, string>>[])
      expect(areas.filter((area) => !(area in words))).toEqual([]);
    const actions = Object.keys(ru.audit.actions).map((action) => action.replace('_', '.'));
    expect(areas.filter((area) => !actions.some((action) => new RegExp(`^${area}[.-]`).test(action)))).toEqual([]);
  });
});

describe('events and rights of programmes', () => {
  it('given each of them, then both languages have words for it', () => {
    for (const { webhooks, keys } of [ru, en]) {
      const names: Readonly<Record<string, string>> = webhooks.names;
      expect(webhookEvents.filter((event) => !(event.replaceAll('.', '_') in names))).toEqual([]);
      expect(keyAreas.filter((area) => !(area in keys.areas))).toEqual([]);
    }
  });
});
