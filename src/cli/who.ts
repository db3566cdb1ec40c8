import { userInfo } from 'node:os';

/** The user of the machine, for the audit log: a command line knows nobody else. */
export function who(): string {
  return `${userInfo().username} (command line)`;
}
