import { z } from 'zod';
import { type KeyAction, messageKeys } from '../domain/message.ts';
import { isThere } from './scalars.ts';

/** What a key does, as people write it ↔ the action. `operator` alone means the queue of `transfer`; it is filled in later. */
export type WrittenAction =
  | { readonly do: 'operator'; readonly queue?: string }
  | Exclude<KeyAction, { do: 'operator' }>;

export const queueName = z.string().regex(/^[\p{L}\p{N}_-]{1,40}$/u, 'is no name of a queue: letters, digits, - and _');

const action = z.codec(
  z
    .string()
    .regex(/^(operator(:[\p{L}\p{N}_-]{1,40})?|repeat|promise|wrong-person|opt-out)$/u, 'is nothing that a key can do')
    .meta({ examples: ['operator:collectors', 'operator', 'repeat', 'promise', 'wrong-person', 'opt-out'] }),
  z.custom<WrittenAction>(isThere),
  {
    decode: (text): WrittenAction => {
      const [verb, queue] = text.split(':');
      if (verb !== 'operator') return { do: text as 'repeat' };
      return queue === undefined ? { do: 'operator' } : { do: 'operator', queue };
    },
    encode: (value) => (value.do === 'operator' && value.queue !== undefined ? `operator:${value.queue}` : value.do),
  },
);

const byKey = Object.fromEntries(messageKeys.map((key) => [key, action.exactOptional()])) as {
  [K in (typeof messageKeys)[number]]: ReturnType<typeof action.exactOptional>;
};

export const keys = z.strictObject(byKey);
