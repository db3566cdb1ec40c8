import { begin, step } from '../../src/conversation/conversation.ts';
import { type Outcome, outcomeOf } from '../../src/conversation/conversation-outcome.ts';
import type { Action, Conversation, ConversationEvent } from '../../src/conversation/conversation-state.ts';
import type { CallPlan } from '../../src/domain/call-plan.ts';
import { callPlan } from './call-plan.ts';

type Type = ConversationEvent['type'];
type Rest<T extends Type> = Omit<Extract<ConversationEvent, { type: T }>, 'type' | 'at'>;

/** `play message`, `grace 5000`, `transfer collectors`, `hang-up` … */
export function wordOf(action: Action): string {
  switch (action.do) {
    case 'play':
      return `play ${[action.sound, ...(action.after ? [action.after] : [])].map(({ file }) => file.replace('/sounds/', '')).join(', ')}`;
    case 'grace':
      return `grace ${action.ms}`;
    case 'transfer':
      return `transfer ${action.queue}`;
    default:
      return action.do;
  }
}

/** One conversation told event by event; instants are milliseconds after the answer. */
export class Talk {
  readonly plan: CallPlan;
  /** What the last event led to. */
  actions: readonly string[];
  state: Conversation;

  constructor(over: Partial<CallPlan> = {}) {
    this.plan = callPlan(over);
    const first = begin(this.plan, 0);
    this.state = first.state;
    this.actions = first.actions.map(wordOf);
  }

  on<T extends Type>(type: T, at: number, rest?: Rest<T>): this {
    // The rest belongs to the type by the signature; joined, the compiler cannot see it any more.
    const next = step(this.plan, this.state, { type, at, ...rest } as ConversationEvent);
    this.state = next.state;
    this.actions = next.actions.map(wordOf);
    return this;
  }

  key(key: string, at: number): this {
    return this.on('key', at, { key });
  }

  /** Somebody or something speaks. */
  speech(from: number, to: number): this {
    return this.on('talk-started', from).on('talk-finished', to, { durationMs: to - from });
  }

  transfer(outcome: 'bridged' | 'overflowed' | 'ended', at: number): this {
    return this.on('transfer', at, { outcome });
  }

  /** The channel is gone. */
  end(at: number): Outcome {
    this.on('hung-up', at);
    return outcomeOf(this.plan, this.state, at);
  }
}
