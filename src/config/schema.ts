import { z } from 'zod';
import { meta } from './scalars.ts';
import { trunkName } from './trunk-name.ts';
import { trunkSchema } from './trunk-schema.ts';

/** The configuration file, `dozvon.yaml` (design §8). Secrets may come from the environment: see env.ts. */

const databaseUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\/\S+$/, 'is no PostgreSQL address')
  .meta(
    meta({
      description: 'Address of PostgreSQL, the record. May come from DOZVON_DATABASE_URL or DATABASE_URL',
      example: 'postgres://dozvon@db.example.net/dozvon',
    }),
  );

const redisUrl = z
  .string()
  .regex(/^rediss?:\/\/\S+$/, 'is no Redis address')
  .meta(
    meta({
      description: 'Address of Redis, the hopper: append-only, noeviction. May come from DOZVON_REDIS_URL or REDIS_URL',
      example: 'redis://redis.example.net:6379',
    }),
  );

const http = z.strictObject({
  host: z.string().min(1).prefault('127.0.0.1').meta({
    description: 'Address on which the screens and the API listen; 127.0.0.1 keeps them on this machine',
  }),
  port: z.number().int().min(1).max(65_535).prefault(8080).meta({
    description: 'Port of the screens and the API; TLS is the work of a proxy in front',
  }),
});

const hostAndPortText = z
  .string()
  .regex(/^[^\s:]+:\d{1,5}$/, 'is no host:port')
  .meta(
    meta({
      description:
        'Address of the manager interface, which watches trunks and never originates; absent: trunks are not watched',
      example: '127.0.0.1:5038',
    }),
  );

const hostAndPort = z.codec(hostAndPortText, z.object({ host: z.string(), port: z.number() }), {
  decode: (text) => {
    const colon = text.lastIndexOf(':');
    return { host: text.slice(0, colon), port: Number(text.slice(colon + 1)) };
  },
  encode: ({ host, port }) => `${host}:${port}`,
});

const asteriskNode = z.strictObject({
  name: z
    .string()
    .regex(/^[A-Za-z][\w-]{0,39}$/, 'is no name: letters, digits, - and _')
    .meta(meta({ description: 'Name of the node, unique; it stands on attempts and in `status`', example: 'a1' })),
  ari: z
    .string()
    .regex(/^https?:\/\/\S+\/ari\/?$/, 'is no ARI address')
    .meta(meta({ description: 'Address of the REST interface', example: 'http://127.0.0.1:8088/ari' })),
  ami: hostAndPort.exactOptional(),
  user: z
    .string()
    .min(1)
    .meta({
      description: 'User of ARI and AMI. May come from DOZVON_ASTERISK_<NAME>_USER',
      examples: ['dozvon'],
    }),
  password: z
    .string()
    .min(1)
    .meta({
      description: 'Its password. Better given as DOZVON_ASTERISK_<NAME>_PASSWORD',
      examples: ['…'],
    }),
  transport: z.enum(['auto', 'websocket', 'ari-client']).prefault('auto').meta({
    description:
      'How calls are controlled: `websocket` needs Asterisk ≥ 20.14, 21.9 or 22.4; `ari-client` serves older ones; `auto` picks by version',
  }),
  sounds: z
    .string()
    .min(1)
    .exactOptional()
    .meta({
      description:
        'Folder that dozvon writes and this Asterisk reads under the same path; absent: `sounds` in the data folder',
      examples: ['/var/lib/dozvon/sounds'],
    }),
  callLog: z
    .string()
    .min(1)
    .exactOptional()
    .meta({
      description:
        "File in which this Asterisk writes down its calls' events as `dialplan/engine/cel_custom.conf` says, seen from here: it resolves attempts of which a crash hid the end; absent: a carrier's log or a person does",
      examples: ['/var/log/asterisk/cel-custom/calls.csv'],
    }),
});

const address = (description: string) =>
  z
    .string()
    .regex(/^[0-9A-Fa-f.:]+$/, 'is no IP address')
    .exactOptional()
    .meta({ description, examples: ['192.0.2.10'] });

const sip = z.strictObject({
  port: z
    .number()
    .int()
    .min(1)
    .max(65_535)
    .exactOptional()
    .meta({
      description: 'SIP port, UDP and TCP; absent: a free one, chosen at the first start and kept',
      examples: [5060],
    }),
  bind: address(
    'Address for SIP and the voice; absent: 127.0.0.1, and every address (0.0.0.0) once a trunk lies outside this machine',
  ),
  external: address('Public address behind a router (NAT), named to trunks in place of our own'),
});

const mail = z.strictObject({
  host: z
    .string()
    .min(1)
    .meta({ description: 'The mail server (SMTP)', examples: ['smtp.example.net'] }),
  port: z.number().int().min(1).max(65_535).prefault(587).meta({ description: 'Its port' }),
  secure: z.boolean().prefault(false).meta({
    description: 'TLS from the first byte (port 465); otherwise STARTTLS is used where the server offers it',
  }),
  user: z
    .string()
    .min(1)
    .exactOptional()
    .meta({ description: 'User of the mail server', examples: ['dozvon'] }),
  passwordFile: z
    .string()
    .min(1)
    .exactOptional()
    .meta({
      description: 'File that holds the password alone, readable by dozvon only',
      examples: ['/etc/dozvon/mail-password'],
    }),
  from: z
    .string()
    .min(3)
    .meta({ description: 'Sender of the reports', examples: ['dozvon <dozvon@example.net>'] }),
  link: z
    .string()
    .regex(/^https?:\/\/\S+$/, 'is no web address')
    .prefault('http://127.0.0.1:8080')
    .meta({ description: 'Address of the screens as the readers reach them, for the link in each mail' }),
});

const webhooks = z.strictObject({
  addresses: z.enum(['any', 'public']).prefault('any').meta({
    description:
      '`public` keeps webhooks out of your own network (loopback, private addresses), for an installation whose accounts belong to strangers; link-local addresses are refused always',
  }),
});

/** Two nodes of one name would fence each other out. */
function distinctNames(context: z.core.ParsePayload<{ readonly name: string }[]>): void {
  context.value.forEach(({ name }, index, nodes) => {
    if (nodes.findIndex((other) => other.name === name) === index) return;
    const params = { remedy: 'Give each node a name of its own.' };
    context.issues.push({
      code: 'custom',
      path: [index, 'name'],
      input: name,
      message: 'is taken by another node',
      params,
    });
  });
}

export const configSchema = z.strictObject({
  data: z
    .string()
    .min(1)
    .exactOptional()
    .meta({
      description:
        'Folder for everything that dozvon keeps: private clusters, recordings, the audio cache. `--state DIR` goes before it; absent: `.dozvon` in the checkout',
      examples: ['/var/lib/dozvon'],
    }),
  http: http.prefault({}).meta({ description: 'The web server of the screens and the API' }),
  database: z.strictObject({ url: databaseUrl }).exactOptional().meta({
    description: 'The record; absent: a private PostgreSQL cluster in the data folder',
  }),
  redis: z.strictObject({ url: redisUrl }).exactOptional().meta({
    description: 'The hopper; absent: a private Redis in the data folder',
  }),
  sip: sip
    .prefault({})
    .meta({ description: 'How the private Asterisk is reached by SIP; nodes of your own are set up there' }),
  asterisk: z.array(asteriskNode).min(1).check(distinctNames).exactOptional().meta({
    description: 'The Asterisk nodes; absent: a private Asterisk',
  }),
  mail: mail.exactOptional().meta({
    description: 'The mail server through which saved reports go out each morning; absent: none is sent',
  }),
  webhooks: webhooks.prefault({}).meta({ description: 'Where administrators of accounts may send webhooks' }),
  trunks: z.record(trunkName, trunkSchema).prefault({}).meta({
    description:
      'The trunks by name. A campaign names them; they become SIP endpoints by themselves, without a restart',
  }),
});

type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

/** The configuration with every default filled in; frozen. */
export type Config = Frozen<z.output<typeof configSchema>> & {
  /** Absolute path of the file; absent: the demo's defaults. */
  readonly file?: string;
};
export type MailConfig = NonNullable<Config['mail']>;
export type TrunkConfig = Config['trunks'][string];
export type AsteriskNodeConfig = NonNullable<Config['asterisk']>[number];

/** What a person may write in the file. */
export type ConfigInput = z.input<typeof configSchema>;
