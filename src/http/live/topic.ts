import type { OwnedName } from '../../adapters/postgres/access/owned.ts';
import type { Visitor, VisitorAccount } from '../../adapters/postgres/access/visitors.ts';
import type { Role } from '../../domain/access.ts';
import type { HttpKit } from '../kit.ts';

/** What a snapshot is asked for. */
export interface TopicQuestion {
  readonly account: VisitorAccount;
  /** The part after the colon: `campaign:0193…`; empty for a topic without one. */
  readonly id: string;
  /** Who asks. A topic that looks at it says `personal`. */
  readonly visitor: Visitor;
}

/** Something that pages watch. Counters come as whole snapshots, so that a lost one heals itself; lists come as ids. */
export interface Topic {
  readonly name: string;
  readonly roles: readonly Role[];
  /** The id after the colon must be such a thing of the visitor's account; absent: the topic has no id. */
  readonly owned?: OwnedName;
  /** Each visitor sees something else: the snapshot is not shared. */
  readonly personal?: true;
  /** Asked so often while somebody watches, 250 at least; sent when it has changed. */
  readonly everyMs: number;
  read(kit: HttpKit, question: TopicQuestion): Promise<unknown>;
}
