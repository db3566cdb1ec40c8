import { z } from 'zod';
import { callOutcomeNames } from '../domain/call-outcome.ts';
import { unpaidReasonNames } from '../domain/unpaid-reason.ts';

const text = z.string().trim().min(1).max(1000);
const step = z.string().regex(/^[\w-]{1,40}$/, 'is no name of a step: letters, digits, - and _');

const answer = z.strictObject({
  word: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .meta({ description: 'What the person answers: the button', examples: ['Да'] }),
  to: step.exactOptional().meta({ description: 'The next step; absent: the script ends here', examples: ['sum'] }),
  outcome: z
    .enum(callOutcomeNames)
    .exactOptional()
    .meta({ description: 'Filled into the outcome, where nothing stands yet', examples: ['promised'] }),
  reason: z
    .enum(unpaidReasonNames)
    .exactOptional()
    .meta({ description: 'Reason of non-payment that the answer names', examples: ['no-money'] }),
});

const steps = z
  .array(z.strictObject({ step, say: text, answers: z.array(answer).max(12).prefault([]) }))
  .min(1)
  .max(100);

const place = z.strictObject({
  name: z.string().trim().min(1).max(200),
  address: z.string().trim().min(1).max(300).exactOptional(),
  regions: z.array(z.string().trim().min(1).max(100)).max(200).exactOptional(),
});

/** What operators of the campaign see on the desk. */
export const desk = z
  .strictObject({
    script: steps
      .refine(
        (all) =>
          all.every(({ answers }) =>
            answers.every(({ to }) => to === undefined || all.some((other) => other.step === to)),
          ),
        'has an answer that leads to a step which is not there',
      )
      .exactOptional()
      .meta({
        description:
          "Steps, the first one begins: its name, what to say, with {{name}}, {{sum}}, {{place}} and the list's columns, and the answers; absent: the house's script",
        examples: [
          [
            {
              step: 'hello',
              say: 'Вы {{name}}?',
              answers: [
                { word: 'Да', to: 'sum' },
                { word: 'Нет', outcome: 'wrong-person' },
              ],
            },
            { step: 'sum', say: 'Долг {{sum}}. Заплатить можно здесь: {{place}}.' },
          ],
        ],
      }),
    places: z
      .array(place)
      .max(1000)
      .exactOptional()
      .meta({
        description:
          'Where people pay: `name`, `address`, `regions` (parts of the region or address in the list; absent: for everybody). A column `pay_place` of the list goes first',
        examples: [[{ name: 'Касса', address: 'пр. Мира 4', regions: ['Казань'] }]],
      }),
  })
  .exactOptional()
  .meta({ description: 'What operators see on the desk' });
