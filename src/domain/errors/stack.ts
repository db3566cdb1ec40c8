import type { ErrorEntry } from './dozvon-error.ts';

/** Errors of the launcher's second half: the parts of the stack on this machine. */
export const stackErrors = {
  'asterisk-missing': {
    message: 'No Asterisk {series} on this machine: neither a recent package nor a root file system in {folder}',
    remedy: 'Run docker/provision.sh --for run with root or sudo (--for test brings Asterisk 16 too).',
    exit: 1,
    http: 503,
  },
  'record-behind': {
    message:
      'The running processes are older than this programme: {count} changes of the record are missing, first {first}',
    remedy:
      'Run ./dozvon down, then ./dozvon up (on every machine that shares the record); calls that go on are ended first.',
    exit: 1,
    http: 503,
  },
  'program-missing': {
    message: 'The program "{program}" is not on this machine',
    remedy: 'Install the package {package}, or run docker/provision.sh --for run (with root or sudo).',
    exit: 1,
    http: 503,
  },
  'part-failed': {
    message: 'The part "{part}" did not get ready within {seconds} s: {cause}',
    remedy: 'Read its log {log}, mend the cause, then run the command again.',
    exit: 1,
    http: 503,
  },
  'supervisor-failed': {
    message: 'The watcher of the stack in {state} did not start: {cause}',
    remedy: 'Read {log}; ./dozvon down --state {state} clears what is left.',
    exit: 1,
    http: 503,
  },
  'setup-failed': {
    message: 'Step "{step}" failed: {cause}',
    remedy: '{remedy}',
    exit: 1,
    http: 503,
  },
  'ports-taken': {
    message: 'No free port for "{part}" between {from} and {to} on 127.0.0.1',
    remedy: 'Stop what holds these ports (ss -ltnup), or name the ports of your own servers in dozvon.yaml.',
    exit: 1,
    http: 503,
  },
  'port-taken': {
    message: 'The port {port} for "{part}" is held by {holder}',
    remedy: 'End that process, or write another {field} in dozvon.yaml (without it a free port is chosen).',
    exit: 1,
    http: 503,
  },
  'state-unusable': {
    message: 'The data folder {state} cannot be used: {cause}',
    remedy: 'Choose another folder with --state DIR or mend its owner and rights.',
    exit: 2,
    http: 503,
  },
  'stack-busy': {
    message: 'Another dozvon command has held the stack in {state} for {seconds} s',
    remedy: 'Wait for it to end, or end it; then run the command again.',
    exit: 1,
    http: 503,
  },
} satisfies Record<string, ErrorEntry>;
