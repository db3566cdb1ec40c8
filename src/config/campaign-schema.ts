import { z } from 'zod';
import { dialModes, machineActions, redialable, transferMoments } from '../domain/campaign-spec.ts';
import { desk } from './desk-schema.ts';
import { queueName } from './key-codec.ts';
import { message, parts } from './message-schema.ts';
import { rates } from './rates-schema.ts';
import { callRate, duration, percent, price } from './scalars.ts';
import { schedule } from './schedule-schema.ts';
import { where } from './where-codec.ts';

/** A campaign file (design §8): what a person may write, with unit, default and consequence. */

const name = z.string().trim().min(1).max(200);
const id = z.string().regex(/^[A-Za-z0-9][\w-]{0,79}$/, 'is no name: letters, digits, - and _');

const redialRule = z.strictObject({
  after: duration(
    { description: 'Wait after the end of the attempt; the next lawful moment if that is later', example: '10m' },
    { min: 1000, max: 31 * 86_400_000 },
  ),
  times: z
    .number()
    .int()
    .min(1)
    .max(20)
    .prefault(1)
    .meta({ description: 'Redials that this disposition may cause for one person' }),
  nextPhone: z
    .boolean()
    .prefault(false)
    .meta({ description: "Go to the person's next number; after the last the first again" }),
});

const redial = z.strictObject(
  Object.fromEntries(redialable.map((disposition) => [disposition, redialRule.exactOptional()])) as {
    [D in (typeof redialable)[number]]: ReturnType<typeof redialRule.exactOptional>;
  },
);

const cap = (what: string) =>
  z
    .number()
    .int()
    .min(1)
    .max(1000)
    .exactOptional()
    .meta({ description: what, examples: [2] });

export const campaignSchema = z.strictObject({
  name: name.meta({
    description: 'Name of the campaign, unique for its account and list: running it again resumes it',
  }),
  account: name.meta({
    description: 'The creditor whose debtors these are; made on first use from the command line',
    examples: ['demo'],
  }),
  policy: z.union([id, z.array(id).min(1)]).meta({
    description:
      'Whose hours, caps and stops bind; of several the strictest. `dozvon policy list` names them. `unrestricted` is for simulated trunks only',
    examples: ['ru-230fz', ['us-regf', 'us-tsr']],
  }),
  creditor: name
    .exactOptional()
    .meta({ description: "Named in the disclosure; absent: the account's name", examples: ['АО «Волга-Связь»'] }),
  callerId: z
    .string()
    .regex(/^\+[1-9]\d{6,14}$/, 'is no number in E.164 form')
    .exactOptional()
    .meta({
      description: "Number shown to the person, E.164; absent: the trunk's first",
      examples: ['+74951234567'],
    }),
  trunks: z
    .array(id)
    .min(1)
    .meta({
      description: 'Trunks of the configuration in order of preference; failover to the next',
      examples: [['volga']],
    }),
  lines: z
    .number()
    .int()
    .min(1)
    .max(100_000)
    .exactOptional()
    .meta({ description: "Calls at once; absent: the trunks' lines", examples: [30] }),
  rate: callRate({
    description: "Calls started per second or minute; absent: the trunks' rate",
    example: '5/s',
  }).exactOptional(),
  ring: duration(
    {
      description:
        'How long it rings before `no-answer`; below 15s a trunk that never answers looks like people who do not',
      example: '30s',
    },
    { min: 5000, max: 120_000 },
  ).prefault('30s'),
  spendingCap: price({
    description: 'The campaign stops dialling when its price reaches this',
    example: '5000 RUB',
  }).exactOptional(),
  priority: z
    .number()
    .int()
    .min(-100)
    .max(100)
    .prefault(0)
    .meta({ description: 'Campaigns that share a trunk: the higher goes first' }),
  where: where.prefault({}),
  holdout: percent(
    {
      description:
        'Share of debtors who are never called, chosen by chance and for good: what calling is measured against',
      example: '10%',
    },
    { min: 0, max: 90 },
  ).prefault('0%'),
  schedule: schedule
    .exactOptional()
    .meta({ description: "Narrows the policy's hours, never widens them; absent: the policy's hours alone" }),
  message: message.meta({ description: 'What is said and which keys lead where' }),
  redial: redial.prefault({}).meta({
    description: 'When to call again, by disposition; one that is not named is not redialled',
    examples: [{ busy: { after: '5m', times: 3 } }],
  }),
  unanswered: z
    .strictObject({ perDay: cap('Attempts within any 24 hours'), perWeek: cap('Attempts within any seven days') })
    .exactOptional()
    .meta({
      description:
        'House cap on attempts that nobody answered, per debtor. Absent: none, except { perDay: 2, perWeek: 6 } under ru-230fz; {} lifts it',
      examples: [{ perDay: 2, perWeek: 6 }],
    }),
  transfer: z
    .strictObject({
      queue: queueName.exactOptional().meta({
        description:
          "Queue of people who call back and of a key that says `operator` alone; absent: that of the message's first operator key",
        examples: ['collectors'],
      }),
      after: z
        .enum(transferMoments)
        .exactOptional()
        .meta({
          description:
            'Who is handed over: whoever presses the key of an operator (absent), or with `message` everybody when the message has been said; `say: []` then hands over at once',
          examples: ['message'],
        }),
      wait: duration(
        { description: 'How long a person waits for an operator', example: '30s' },
        { min: 1000, max: 600_000 },
      ).prefault('30s'),
      otherwise: z.enum(['callback', 'hang-up']).prefault('callback').meta({
        description: 'When nobody was free: an apology, then a promise to call back, or the end',
      }),
    })
    .prefault({})
    .meta({ description: 'Handing a person to an operator' }),
  pacing: z
    .strictObject({
      mode: z
        .enum(dialModes)
        .exactOptional()
        .meta({
          description:
            '`broadcast`: as many calls as lines and rate allow; `progressive`: one for each free operator; `predictive`: ahead of the operators under the cap; `press-1`: as many as will press while operators can take them; `preview`: a work list, operators look at each person and dial themselves. Absent: `predictive` after: message, `press-1` with a key to operators whom somebody serves (not on simulated trunks under `unrestricted`), else `broadcast`',
          examples: ['press-1'],
        }),
      abandoned: percent(
        {
          description:
            'Cap on the share of those who wanted an operator and found none in time, over 24 hours; policies may ask for less. 0% means one line for each free operator. Absent: 3%',
          example: '1%',
        },
        { min: 0, max: 50 },
      ).exactOptional(),
      patience: duration(
        {
          description: 'How soon an operator must be found before a person counts as abandoned; absent: 2s',
          example: '5s',
        },
        { min: 500, max: 60_000 },
      ).exactOptional(),
    })
    .exactOptional()
    .meta({ description: 'How calls are paced to operators', examples: [{ mode: 'press-1', abandoned: '1%' }] }),
  machine: z
    .strictObject({
      do: z.enum(machineActions).prefault('hang-up').meta({
        description:
          '`hang-up`, `leave-message` after the beep, or `retry`: hang up and call again by `redial.voicemail` (2h, once, unless written)',
      }),
      say: parts.prefault([]).meta({
        description: 'What is left on the machine; never names the debt, because anybody may hear it',
        examples: [[{ text: 'Просим перезвонить в {{creditor}}.' }]],
      }),
    })
    .prefault({})
    .meta({ description: 'When a machine answers' }),
  desk,
  rates: rates
    .prefault({})
    .meta({ description: 'Rate card: price is what the account pays, cost what the trunk costs us; one currency' }),
});

/** The file's structure with its values read, before names and units of the domain. */
export type CampaignFile = z.output<typeof campaignSchema>;
