/** What a conversation asks of the rest of the product; every effect that outlives the call is written by the settlement. */
export interface ConversationPort {
  /** Hands the person to a queue. The answers come back as conversation events. */
  transfer(queue: string): void;
  /** At once, before the call ends: the number must not be called again even if we die now. */
  optOut(): void;
  /** A step that cannot be done must be seen by somebody. */
  failed(what: string, message: string): void;
}
