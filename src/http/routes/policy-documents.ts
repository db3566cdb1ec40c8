import { z } from 'zod';
import { readPolicyText } from '../../adapters/files/policy-file.ts';
import type { Visitor } from '../../adapters/postgres/access/visitors.ts';
import { addDocument, removeDocument, storedDocuments } from '../../adapters/postgres/policy/documents.ts';
import { useInstalledBook } from '../../adapters/postgres/policy/load-book.ts';
import { roles } from '../../domain/access.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import { type Language, languages } from '../../domain/message.ts';
import { admitDocument, type DocumentChange } from '../../policy/admit-document.ts';
import { bookInForce } from '../../policy/book-in-force.ts';
import { inLanguage } from '../../policy/page/words.ts';
import { generalRoute, languageOf, type Route } from '../route.ts';

const admin = ['admin'] as const;
const kind = z.enum(['policy', 'calendar']);
const text = z.object({ text: z.string().min(1).max(500_000).describe('A policy or a calendar, JSON or YAML') });
const change = z.object({
  kind,
  name: z.string(),
  before: z.string().nullable().describe('What is in force under this name now'),
  added: z.array(z.string()).describe('Lines of its page that are new'),
  removed: z.array(z.string()),
});
const day = z.object({ date: z.string(), name: z.string(), provisional: z.string().optional() });
const calendar = z
  .object({
    id: z.string(),
    title: z.string(),
    source: z.string(),
    reviewedOn: z.string(),
    covers: z.object({ from: z.number(), to: z.number() }),
    yearly: z.array(z.object({ date: z.string(), name: z.string(), from: z.number().optional() })).readonly(),
    days: z.array(day).readonly(),
    workingDays: z.array(day).readonly(),
  })
  .meta({ id: 'Calendar' });

function shown({ admitted, before, added, removed }: DocumentChange): z.input<typeof change> {
  return { kind: admitted.kind, name: admitted.name, before: before ?? null, added: [...added], removed: [...removed] };
}

const admit = (body: z.output<typeof text>, visitor: Visitor | undefined) =>
  admitDocument(readPolicyText(body.text, 'the text'), bookInForce, languageOf(visitor));

/** The texts of calendars in another language than their own; a calendar itself is shown as it would be stored. */
function calendarTexts(language: Language): Record<string, string> {
  const texts = bookInForce.calendars.flatMap(({ title, source, yearly, days, workingDays }) => [
    ...[title, source],
    ...[...yearly, ...days, ...workingDays].flatMap((each) => [
      each.name,
      ...('provisional' in each && each.provisional !== undefined ? [each.provisional] : []),
    ]),
  ]);
  return Object.fromEntries(texts.map((each) => [each, inLanguage(each, language)]));
}

/** Policies and calendars of this installation: looked at before they bind, never changed, only followed by a newer version. */
export const policyDocumentRoutes: readonly Route[] = [
  generalRoute(
    {
      method: 'GET',
      path: '/api/policy-documents',
      id: 'policy-documents.list',
      about: 'Which documents of this installation were added and removed, when and by whom',
      who: roles,
      answer: z.object({
        items: z.array(
          z.object({
            kind,
            name: z.string(),
            version: z.number(),
            addedAt: z.date(),
            addedBy: z.string(),
            removedAt: z.date().nullable(),
          }),
        ),
      }),
    },
    async ({ kit }) => ({ items: [...(await storedDocuments(kit.pool))] }),
  ),
  generalRoute(
    {
      method: 'POST',
      path: '/api/policy-documents/preview',
      id: 'policy-documents.preview',
      about: 'Check a document and show what it changes; nothing is stored',
      who: admin,
      everywhere: true,
      audit: false,
      body: text,
      answer: change,
    },
    ({ body, visitor }) => shown(admit(body, visitor)),
  ),
  generalRoute(
    {
      method: 'POST',
      path: '/api/policy-documents',
      id: 'policy-documents.add',
      about: 'Put a document in force at once, in every process',
      who: admin,
      everywhere: true,
      audit: false,
      status: 201,
      body: text,
      answer: change.extend({ version: z.number() }),
    },
    async ({ kit, body, who, visitor }) => {
      const changed = admit(body, visitor);
      const version = await addDocument(kit.pool, changed.admitted, who);
      await useInstalledBook(kit.pool);
      return { ...shown(changed), version };
    },
  ),
  generalRoute(
    {
      method: 'DELETE',
      path: '/api/policy-documents/:document',
      id: 'policy-documents.remove',
      about: 'Take the documents of a name out of force; what comes with the programme is in force again',
      who: admin,
      everywhere: true,
      audit: false,
      answer: z.object({ removed: z.number() }),
    },
    async ({ kit, params, who }) => {
      const removed = await removeDocument(kit.pool, params.document, who);
      await useInstalledBook(kit.pool);
      return { removed };
    },
  ),
  generalRoute(
    {
      method: 'GET',
      path: '/api/calendars',
      id: 'calendars.list',
      about: 'Calendars in force: holidays, days off that were moved, working weekends',
      who: roles,
      query: z.object({ language: z.enum(languages).default('en') }),
      answer: z.object({
        items: z.array(calendar),
        texts: z.record(z.string(), z.string()).describe('Titles, sources and names in the language asked for'),
      }),
    },
    ({ query: { language } }) => ({ items: [...bookInForce.calendars], texts: calendarTexts(language) }),
  ),
  generalRoute(
    {
      method: 'GET',
      path: '/api/calendars/:calendar',
      id: 'calendars.show',
      about: 'One calendar',
      who: roles,
      answer: calendar,
    },
    ({ params }) => {
      const found = bookInForce.calendars.find(({ id }) => id === params.calendar);
      if (!found)
        throw dozvonError('not-found', { what: 'calendar', name: params.calendar, hint: 'GET /api/calendars' });
      return found;
    },
  ),
];
