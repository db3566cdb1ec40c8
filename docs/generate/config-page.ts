import { inputSchema } from '../../src/config/json-schema.ts';
import { configSchema } from '../../src/config/schema.ts';
import { fieldTable } from './field-table.ts';

/** A whole file as people write it; a test reads it with the real loader. */
export const sampleConfig = `data: /var/lib/dozvon
http: { host: 127.0.0.1, port: 8080 }
database: { url: postgres://dozvon@db.example.net/dozvon }   # absent: a private cluster
redis: { url: redis://redis.example.net:6379 }               # absent: a private server
asterisk:                                                    # absent: a private Asterisk; several nodes may be listed
  - { name: a1, ari: http://127.0.0.1:8088/ari, ami: 127.0.0.1:5038, user: dozvon, password: from-the-environment, transport: auto }
trunks:
  volga:
    host: sip.example.net
    username: dozvon
    callerIds: ["+74951234567"]
    lines: 100
    rate: 8/s
    codecs: [alaw, ulaw]
    numberFormat: e164
    causes: { 480: busy }            # this carrier says 480 for busy
`;

export function configPage(): string {
  return `# The configuration file

<!-- Made by docs/generate.ts from src/config/schema.ts. Do not edit by hand. -->

\`dozvon.yaml\` in the working folder, or the file that \`--config FILE\` or \`DOZVON_CONFIG\` names. It is checked at start; every
mistake is told at once with file, line, field and what to write instead. Without a file the demo's defaults are used: a
private PostgreSQL, Redis and Asterisk, and the trunks \`sim\`, \`guarded\` and \`switchable\` of the simulated network.

\`\`\`yaml
${sampleConfig}\`\`\`

Trunks become SIP endpoints by themselves, without a restart. More can be entered on the trunks page or by \`dozvon trunk add\`: they
are kept in the record, and a trunk of the file goes before one of the same name. The policy \`unrestricted\` is refused on a trunk that is not
\`simulated\`, and \`simulated\` is refused on any address that is not on loopback or private.

## Secrets from the environment

A variable goes before the file. A variable that fits no trunk or node of the file is an error, so that a typing mistake
does not leave a trunk without its password.

| Variable | Field |
|---|---|
| \`DOZVON_DATABASE_URL\`, \`DATABASE_URL\` | \`database.url\` |
| \`DOZVON_REDIS_URL\`, \`REDIS_URL\` | \`redis.url\` |
| \`DOZVON_DATA\` | \`data\` |
| \`DOZVON_HTTP_HOST\`, \`DOZVON_HTTP_PORT\` | \`http.host\`, \`http.port\` |
| \`DOZVON_TRUNK_<NAME>_USERNAME\`, \`DOZVON_TRUNK_<NAME>_PASSWORD\` | \`trunks.<name>.username\`, \`.password\` |
| \`DOZVON_ASTERISK_<NAME>_USER\`, \`DOZVON_ASTERISK_<NAME>_PASSWORD\` | \`user\`, \`password\` of that node |

\`<NAME>\` is the name in capitals, with \`_\` for all but letters and digits: \`volga-2\` → \`VOLGA_2\`.

## Every field

${fieldTable(inputSchema(configSchema))}
`;
}
