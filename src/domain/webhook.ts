/** What an address may be told of. `ping` is a test that a person sends. */
export const webhookEvents = [
  'attempt.ended',
  'promise.made',
  'callback.asked',
  'campaign.started',
  'campaign.finished',
  'payment.matched',
  'payment.unmatched',
  'service.suspend',
  'service.resume',
] as const;
export type WebhookEvent = (typeof webhookEvents)[number] | 'ping';
