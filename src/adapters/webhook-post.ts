import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { WebhookPost } from '../outreach/webhooks/ports.ts';
import { lookupWithin, refusedAddress, type WebhookReach } from './webhook-address.ts';

const patienceMs = 10_000;

/** Sends by HTTP. Redirects are not followed: the address that a person entered is the one that is told. */
export function httpWebhookPost(reach: WebhookReach): WebhookPost {
  const lookup = lookupWithin(reach);
  return {
    send: async (text, body, headers) => {
      const url = new URL(text);
      const refused = refusedAddress(url, reach);
      if (refused !== undefined) return { problem: `no webhook may go to ${refused}` };
      const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
      try {
        const request = send(url, {
          method: 'POST',
          headers: { ...headers, 'content-length': Buffer.byteLength(body), 'user-agent': 'dozvon' },
          lookup,
          signal: AbortSignal.timeout(patienceMs),
        });
        const answered = once(request, 'response');
        request.end(body);
        const [answer]: IncomingMessage[] = await answered;
        // Nobody reads what it says; a body without an end must not hold the connection.
        answer?.destroy();
        return { status: answer?.statusCode ?? 0 };
      } catch (error) {
        return { problem: problemOf(error) };
      }
    },
  };
}

function problemOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const timedOut = error.name === 'AbortError' || error.name === 'TimeoutError';
  if (timedOut) return `no answer within ${patienceMs / 1000} s`;
  // Several addresses of one name were tried: each says why it failed.
  if (error instanceof AggregateError) return error.errors.map((each: unknown) => problemOf(each)).join('; ');
  return error.message;
}
