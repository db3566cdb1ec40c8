import { z } from 'zod';
import { type Disposition, dispositions } from '../domain/disposition.ts';
import { isPrivateHost } from './private-host.ts';
import { callRate } from './scalars.ts';

/** The parts of the simulated network that the stack runs itself; their addresses are known only at run time. */
export const embeddedTrunks = {
  simulated: 'plain',
  'simulated-guarded': 'guarded',
  'simulated-switchable': 'switchable',
} as const;
export type EmbeddedTrunk = (typeof embeddedTrunks)[keyof typeof embeddedTrunks];

export const codecs = ['alaw', 'ulaw', 'g722', 'opus'] as const;
export const numberFormats = ['e164', 'e164-no-plus', 'national-8'] as const;

const overridable = Object.entries(dispositions)
  .filter(([, entry]) => !entry.answered && (entry.side === 'person' || entry.side === 'network'))
  .map(([name]) => name as Disposition);

const host = z
  .string()
  .regex(/^[A-Za-z0-9]([A-Za-z0-9.:-]*[A-Za-z0-9])?$/, 'is no host name or address')
  .meta({
    description:
      'Name or address of the SIP peer. `simulated`, `simulated-guarded` and `simulated-switchable` mean the simulated network that dozvon runs itself',
    examples: ['sip.example.net'],
  });

const callerId = z
  .string()
  .regex(/^\+[1-9]\d{6,14}$/, 'is no number in E.164 form')
  .meta({ examples: ['+74951234567'] });

/** Each field by itself; the rules over several fields are in {@link trunkSchema}. */
export const trunkFields = z.strictObject({
  host,
  port: z.number().int().min(1).max(65_535).prefault(5060).meta({ description: 'SIP port of the peer' }),
  username: z
    .string()
    .min(1)
    .exactOptional()
    .meta({ description: 'Name for SIP authentication; absent: the peer knows us by address' }),
  password: z.string().min(1).exactOptional().meta({
    description: 'Password for SIP authentication; better given as DOZVON_TRUNK_<NAME>_PASSWORD. Needs `username`',
  }),
  register: z.boolean().prefault(false).meta({
    description:
      'Register at the peer. While the registration fails, the trunk is down. Needs `username` and `password`',
  }),
  proxy: z
    .string()
    .regex(/^sips?:[^\s;]+(;\S+)?$/, 'is no SIP address')
    .exactOptional()
    .meta({ description: 'Outbound proxy; absent: requests go to the host', examples: ['sip:proxy.example.net'] }),
  callerIds: z
    .array(callerId)
    .prefault([])
    .meta({
      description:
        'Numbers that we may show, E.164, the first by default. Calls to them are recognised as calls back. Empty: the peer decides',
      examples: [['+74951234567']],
    }),
  lines: z.number().int().min(1).max(10_000).prefault(30).meta({ description: 'Calls at once; never more are open' }),
  rate: callRate({
    description:
      'Calls started per second (`8/s`) or per minute (`30/min`); never more INVITEs than this, evenly spaced',
    example: '8/s',
  }).prefault('5/s'),
  codecs: z.array(z.enum(codecs)).min(1).prefault(['alaw', 'ulaw']).meta({
    description: 'Codecs offered, in order. Messages are A-law files: another first codec costs transcoding',
  }),
  numberFormat: z.enum(numberFormats).prefault('e164').meta({
    description:
      'How the called number is sent: `e164` +79123456789, `e164-no-plus` 79123456789, `national-8` 89123456789 (Russian numbers; others as e164-no-plus)',
  }),
  qualify: z.boolean().prefault(false).meta({
    description:
      'Ask the peer regularly whether it is there (OPTIONS). Informs only: a trunk is down after failed INVITEs or a failed registration',
  }),
  simulated: z.boolean().exactOptional().meta({
    description:
      'True only for test networks on loopback or private addresses; marked on every report. Only such a trunk takes the policy `unrestricted`. Default: false, true for the simulated network that dozvon runs itself',
  }),
  causes: z
    .record(z.string().regex(/^[3-6]\d\d$/), z.enum(overridable as [Disposition, ...Disposition[]]))
    .prefault({})
    .meta({
      description:
        'SIP status of this peer → disposition, where it means something else than the table in docs/sip-causes.md',
      examples: [{ 480: 'busy' }],
    }),
});

/** One trunk. Rules over several fields stand here, so that file, screens and API share them. */
export const trunkSchema = trunkFields
  .superRefine((trunk, context) => {
    if (context.issues.length > 0) return;
    const refuse = (field: string, message: string, remedy: string) =>
      context.addIssue({ code: 'custom', path: [field], message, params: { remedy } });
    if (trunk.register && (trunk.username === undefined || trunk.password === undefined)) {
      refuse('register', 'needs a user name and a password', 'Give username and password, or set register: false.');
    }
    if (trunk.password !== undefined && trunk.username === undefined) {
      refuse('password', 'needs a user name', 'Give username too.');
    }
    const embedded = trunk.host in embeddedTrunks;
    if (embedded && trunk.simulated === false) {
      refuse(
        'simulated',
        'contradicts the host, which is the simulated network',
        'Remove this line, or name a real host.',
      );
    }
    if (trunk.simulated === true && !embedded) {
      const remedy = 'Use 127.0.0.1 or a private address as a number, or set simulated: false.';
      if (!isPrivateHost(trunk.host))
        refuse('host', 'is not on loopback or a private address, so it is not simulated', remedy);
      if (trunk.proxy !== undefined && !isPrivateHost(proxyHost(trunk.proxy))) {
        refuse('proxy', 'is not on loopback or a private address, so it is not simulated', remedy);
      }
    }
  })
  .transform(({ host: peer, simulated, ...rest }) => {
    const embedded = embeddedTrunks[peer as keyof typeof embeddedTrunks] as EmbeddedTrunk | undefined;
    return {
      ...rest,
      host: peer,
      simulated: embedded !== undefined || simulated === true,
      ...(embedded && { embedded }),
    };
  });

function proxyHost(proxy: string): string {
  return /^sips?:(?:[^@]*@)?(\[[^\]]+\]|[^:;]+)/.exec(proxy)?.[1]?.replace(/^\[|\]$/g, '') ?? '';
}
