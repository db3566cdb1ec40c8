import { z } from 'zod';
import { roles } from '../../domain/access.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import { languages } from '../../domain/message.ts';
import { bookInForce } from '../../policy/book-in-force.ts';
import { decide } from '../../policy/decide.ts';
import { describePolicy, doubtfulCount } from '../../policy/page/describe.ts';
import { FieldProblem } from '../../policy/read-document.ts';
import { readQuestion } from '../../policy/read-question.ts';
import { formatInZone } from '../../policy/reason.ts';
import { zoneClock } from '../../policy/zone-clock.ts';
import { generalRoute, type Route } from '../route.ts';
import { saysShape } from './policy-says.ts';

const policy = z.object({
  id: z.string(),
  version: z.string(),
  title: z.string(),
  country: z.string(),
  validFrom: z.string(),
  reviewedOn: z.string(),
  source: z.string(),
  doubtful: z.number().describe('Points of the law that are not certain'),
});

const answer = z.object({
  allowed: z.boolean(),
  rule: z.string(),
  reason: z.string(),
  says: saysShape,
  nextAllowedAt: z.string().nullable(),
});

function answerTo(question: unknown) {
  try {
    const { nextAllowedAt, zone, ...said } = decide(readQuestion(question, bookInForce), bookInForce);
    const { allowed, rule, reason, says } = said;
    const clock = zoneClock(zone);
    const next = nextAllowedAt && clock ? formatInZone(nextAllowedAt, clock) : null;
    return { allowed, rule, reason, says, nextAllowedAt: next };
  } catch (error) {
    if (!(error instanceof FieldProblem)) throw error;
    throw dozvonError('policy-question-wrong', { line: 1, field: error.field, problem: error.problem });
  }
}

/** Contact policies: who may be contacted when, and why not. */
export const policyRoutes: readonly Route[] = [
  generalRoute(
    {
      method: 'GET',
      path: '/api/policies',
      id: 'policies.list',
      about: 'All policies with version, review date and number of doubtful points',
      who: roles,
      keys: 'policies',
      answer: z.object({ items: z.array(policy) }),
    },
    () => ({
      items: bookInForce.policies.map((each) => {
        const { id, version, title, country, validFrom, reviewedOn, source } = each;
        return {
          id,
          version: String(version),
          title,
          country: country ?? '',
          validFrom,
          reviewedOn,
          source,
          doubtful: doubtfulCount(each),
        };
      }),
    }),
  ),
  generalRoute(
    {
      method: 'GET',
      path: '/api/policies/:policy',
      id: 'policies.show',
      about: 'The rules of a policy, what they rest on, what is doubtful: as a page of text and as its document',
      who: roles,
      keys: 'policies',
      query: z.object({ language: z.enum(languages).default('en') }),
      answer: z.object({ text: z.string(), document: z.record(z.string(), z.unknown()) }),
    },
    ({ params, query: { language } }) => {
      const { document } = bookInForce.policy(params.policy);
      const calendar = bookInForce.calendars.find((each) => each.id === document.calendar);
      return { text: describePolicy(document, calendar, language), document: { ...document } };
    },
  ),
  generalRoute(
    {
      method: 'POST',
      path: '/api/policies/check',
      id: 'policies.check',
      about: 'May this person be contacted then? The question is that of "dozvon policy check"',
      who: roles,
      keys: 'policies',
      audit: false,
      body: z.record(z.string(), z.unknown()),
      answer,
    },
    ({ body }) => answerTo(body),
  ),
];
