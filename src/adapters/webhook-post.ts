import type { WebhookPost } from '../outreach/webhooks/ports.ts';

const patienceMs = 10_000;

/** Sends by HTTP. Redirects are not followed: the address that a person entered is the one that is told. */
export const httpWebhookPost: WebhookPost = {
  send: async (url, body, headers) => {
    try {
      const answer = await fetch(url, {
        method: 'POST',
        body,
        headers: { ...headers, 'user-agent': 'dozvon' },
        redirect: 'manual',
        signal: AbortSignal.timeout(patienceMs),
      });
      await answer.body?.cancel();
      return { status: answer.status };
    } catch (error) {
      return { problem: problemOf(error) };
    }
  },
};

/** `fetch failed` says nothing; its cause does. */
function problemOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer within ${patienceMs / 1000} s`;
  const { cause } = error;
  return cause instanceof Error ? `${error.message}: ${cause.message}` : error.message;
}
