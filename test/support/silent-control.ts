import type { CallAnswer, CallControl, CallFailure } from '../../src/domain/call-control.ts';

export function failed<T>(failure: CallFailure): CallAnswer<T> {
  return { ok: false, failure, message: failure };
}

export const done: CallAnswer<void> = { ok: true, value: undefined };

/** What a use case told the node to do; the node says yes to everything that `answers` does not answer. */
export interface SilentControl {
  readonly control: CallControl;
  /** `play call-1 call-1-p1 /sounds/message`, in order. */
  readonly orders: string[];
}

/** The near side of call control alone: real nodes are met in test/conformance and test/asterisk. */
export function silentControl(answers: Partial<CallControl> = {}): SilentControl {
  const orders: string[] = [];
  const note =
    (name: string) =>
    (...words: readonly unknown[]): Promise<CallAnswer<void>> => {
      orders.push(
        [name, ...words.map((word) => (typeof word === 'object' ? JSON.stringify(word) : String(word)))].join(' '),
      );
      return Promise.resolve(done);
    };
  const control = new Proxy({ connected: true, ordered: false, ...answers } as CallControl, {
    get: (known, name) => {
      const answer: unknown = Reflect.get(known, name);
      if (typeof answer !== 'function') return answer ?? note(String(name));
      return (...words: readonly unknown[]): unknown => {
        void note(String(name))(...words);
        return Reflect.apply(answer, known, words);
      };
    },
  });
  return { control, orders };
}
