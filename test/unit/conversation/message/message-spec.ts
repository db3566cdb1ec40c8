import type { MessageSpec } from '../../../../src/domain/message.ts';

/** The message of design §8, changed where a test needs it. */
export function messageSpec(changes: Partial<MessageSpec> = {}): MessageSpec {
  return {
    language: 'ru',
    voice: 'anna',
    disclosure: [],
    confirm: 'none',
    say: [
      { prompt: 'greeting' },
      { text: 'Ваш долг за {{debt.service}} составляет {{debt.amount|money}}. Оплатите его до {{debt.due|date}}.' },
    ],
    keys: {},
    fullPercent: 90,
    repeatOnSilence: false,
    listenMs: 5000,
    ...changes,
  };
}
