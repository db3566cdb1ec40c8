import type { ErrorEntry } from './dozvon-error.ts';

/** Errors of the connection to Asterisk. */
export const callControlErrors = {
  'asterisk-unreachable': {
    message: 'Asterisk "{node}" does not answer on {url}: {why}',
    remedy: 'Check that Asterisk runs, that http.conf has enabled=yes, and the address under asterisk: in dozvon.yaml.',
    exit: 1,
    http: 503,
  },
  'asterisk-login-refused': {
    message: 'Asterisk "{node}" on {url} refuses the user "{user}"',
    remedy: 'Compare user and password in dozvon.yaml with the section of that user in ari.conf.',
    exit: 1,
    http: 503,
  },
  'asterisk-no-ari': {
    message: 'What answers on {url} (node "{node}") is no ARI: status {status}',
    remedy: 'The address must end in /ari, and the modules res_ari and res_ari_asterisk must be loaded.',
    exit: 1,
    http: 503,
  },
  'asterisk-credentials-differ': {
    message: 'The transport ari-client of node "{node}" needs the user and password of node "{other}"',
    remedy:
      'Give all nodes of one process the same ARI user and password, or run one process a node: npm ari-client keeps one login for the whole process.',
    exit: 2,
    http: 500,
  },
  'asterisk-path-unsupported': {
    message: 'The transport ari-client reaches ARI only under /ari; node "{node}" has {url}',
    remedy: 'Remove the prefix from http.conf, or use an Asterisk whose version allows the transport websocket.',
    exit: 2,
    http: 500,
  },
  'asterisk-too-old-for-websocket': {
    message: 'Asterisk {version} of node "{node}" has no REST over the WebSocket',
    remedy: 'Set transport: auto (or ari-client) for this node, or update to Asterisk 20.14, 21.9, 22.4 or newer.',
    exit: 1,
    http: 503,
  },
  'ami-unreachable': {
    message: 'AMI of Asterisk "{node}" does not answer on {host}:{port}: {why}',
    remedy:
      'Check that manager.conf has enabled=yes, and the field ami of this node in dozvon.yaml. Calls go on without it.',
    exit: 1,
    http: 503,
  },
  'ami-login-refused': {
    message: 'AMI of Asterisk "{node}" on {host}:{port} refuses the user "{user}"',
    remedy: 'Compare user and password in dozvon.yaml with manager.conf; the user needs read = system,reporting.',
    exit: 1,
    http: 503,
  },
  'ami-control-character': {
    message: 'The value of {field} for the AMI action {where} has a line break or another control character',
    remedy: 'Remove it: AMI would take what follows for a new command.',
    exit: 2,
    http: 400,
  },
} satisfies Record<string, ErrorEntry>;
