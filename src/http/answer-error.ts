import type { FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { DozvonError, dozvonError } from '../domain/errors/index.ts';
import type { Log } from '../domain/log.ts';

/** Every error of the API looks like this. */
export const errorAnswer = z
  .object({
    code: z.string().describe('Row of the error catalogue, docs/errors.md'),
    message: z.object({ en: z.string() }).describe('What happened'),
    where: z.string().describe('Method and path of the request'),
    remedy: z.object({ en: z.string() }).describe('What to do next'),
    params: z
      .record(z.string(), z.union([z.string(), z.number()]))
      .describe('Values in the sentence, for translations'),
    fields: z
      .array(z.object({ field: z.string(), problem: z.string() }))
      .describe('Each wrong field of the request, such as body.message.say.0.text'),
  })
  .meta({ id: 'Error' });

type ErrorAnswer = z.output<typeof errorAnswer>;
type Field = ErrorAnswer['fields'][number];

/** Errors that carry the fields of a request that are wrong. */
export class FieldsError extends DozvonError {
  readonly fields: readonly Field[];

  constructor(error: DozvonError, fields: readonly Field[]) {
    const { code, remedy, exit, http, params } = error;
    super(code, { message: error.message, remedy, exit, http }, params, error);
    this.fields = fields;
  }
}

/** Answers with the catalogue's words; what is not in the catalogue goes to the log, and a number of it to the reader. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply, log: Log): FastifyReply {
  const known = knownError(error, request.id);
  if (known.http >= 500)
    log.error({ err: error, request: request.id, route: request.routeOptions.url }, 'a request failed');
  if (known.code === 'too-many-requests' || known.code === 'login-locked')
    reply.header('retry-after', String(known.params.seconds ?? 60));
  const answer: ErrorAnswer = {
    code: known.code,
    message: { en: known.message },
    where: `${request.method} ${request.url.split('?')[0]}`,
    remedy: { en: known.remedy },
    params: { ...known.params },
    fields: known instanceof FieldsError ? [...known.fields] : [],
  };
  return reply.code(known.http).type('application/json; charset=utf-8').send(JSON.stringify(answer));
}

function knownError(error: unknown, request: string): DozvonError {
  if (error instanceof DozvonError) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const fields = error.validation.map(({ instancePath, message }) => ({
      field: `${error.validationContext ?? 'body'}${instancePath.replaceAll('/', '.')}`,
      problem: message ?? 'is wrong',
    }));
    const [first] = fields;
    const what = first ? `${first.field}: ${first.problem}` : 'it does not fit';
    return new FieldsError(dozvonError('request-wrong', { what }), fields);
  }
  return httpError(error) ?? recordError(error) ?? dozvonError('internal', { request }, error);
}

/** What the web server itself refuses: broken JSON, an unknown media type, a body that is too long. */
function httpError(error: unknown): DozvonError | undefined {
  if (!(error instanceof Error) || !('statusCode' in error) || typeof error.statusCode !== 'number') return undefined;
  const { statusCode, message } = error;
  if (statusCode === 413) return dozvonError('request-too-large', { limit: 'the limit of this route' }, error);
  if (statusCode >= 400 && statusCode < 500) return dozvonError('request-unreadable', { what: message }, error);
  return undefined;
}

/** Classes of PostgreSQL's error codes that say the connection is gone (08, 57) or a value has no place in a column (22). */
function recordError(error: unknown): DozvonError | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const code = String(error.code);
  if (/^(?:08|57)...$/.test(code) || code === 'ECONNREFUSED' || code === 'ECONNRESET')
    return dozvonError('record-down', {}, error);
  if (/^22...$/.test(code))
    return dozvonError('request-wrong', { what: `a value has no place in the record (${code})` }, error);
  return undefined;
}
