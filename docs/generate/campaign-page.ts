import { readFileSync } from 'node:fs';
import { campaignJsonSchema } from '../../src/config/campaign-file.ts';
import { filters } from '../../src/conversation/message/filters.ts';
import { knownVariables } from '../../src/conversation/message/variables.ts';
import { redialable } from '../../src/domain/campaign-spec.ts';
import { fieldTable } from './field-table.ts';

const sample = new URL('../../campaigns/communications.yaml', import.meta.url);

export function campaignPage(): string {
  return `# The campaign file

<!-- Made by docs/generate.ts from src/config/campaign-schema.ts. Do not edit by hand. -->

A campaign is one YAML file. \`dozvon campaign check FILE\` tells every mistake at once with line, field and what to write
instead (exit code 1), or prints \`ok\` and each key, silence and disposition that has no next step. Editors complete from
\`campaigns/campaign.schema.json\` through the first line. A campaign goes from the screens to a file and back without loss.

\`\`\`yaml
${readFileSync(sample, 'utf8').trimEnd()}
\`\`\`

## Every field

Durations are a number and a unit (\`500ms 30s 10m 2h 1d\`), shares carry \`%\`, amounts a currency (\`1.00 RUB\`), rates a
time (\`5/s\`, \`30/min\`), times of day are \`HH:MM\` in the person's zone.

${fieldTable(campaignJsonSchema)}

\`DISPOSITION\` is one of ${redialable.map((name) => `\`${name}\``).join(' ')}. Another is final, or its next step is not
the campaign's to decide: \`bad-number\` goes to the person's next number at once, \`congestion\` and \`trunk-down\` to the next
trunk at once, and neither uses up a redial. Under \`ru-230fz\` a second call the same day is unlawful: \`after: 10m\` then
means the next lawful slot.

## Variables and filters

\`{{variable}}\` or \`{{variable|filter}}\`. Every extra column of the list is a variable by its header.

| Variable | Filter when none is written |
|---|---|
${Object.entries(knownVariables)
  .map(([name, filter]) => `| \`${name}\` | \`${filter}\` |`)
  .join('\n')}

| Filter | Takes |
|---|---|
${Object.entries(filters)
  .map(([name, { takes }]) => `| \`${name}\` | ${takes} |`)
  .join('\n')}

A text that is left on a machine names no \`debt\`: anybody may hear it.

## Money

Price (what the account pays) is contacts × \`perContact\` + minutes × \`minute\`; cost (what the trunk costs us) is minutes ×
\`trunkMinute\`. Each is rounded half-up to a kopeck per attempt.
`;
}
