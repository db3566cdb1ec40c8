/** Imports run one way (design §5): domain ← policy, pacing ← use cases ← adapters ← http, cli ← main. */

const pure = '^src/(domain|policy|pacing)/';
const useCases = 'access|intake|scheduling|dialing|conversation|transfer|outreach|recovery|billing|reporting';
const main = '^src/main(/|\\.ts$)';

/** Packages that touch the outside, and the only folders that may hold them. */
const owners = {
  'pg|pg-copy-streams|kysely': '^src/adapters/postgres/',
  'ioredis|bullmq': '^src/adapters/redis/',
  'ws|ari-client': '^src/adapters/ari/',
  'asterisk-manager': '^src/adapters/ami/',
  'fluent-ffmpeg': '^src/adapters/files/',
  'read-excel-file|write-excel-file': '^src/adapters/files/',
  'fastify|@fastify': '^src/(http|main)/',
  '@node-rs/argon2|otplib|qrcode': '^src/adapters/secrets/',
  'pino|prom-client': '^src/observability/',
  commander: '^src/cli/',
  zod: '^src/(config|http)/',
  yaml: '^src/(config|adapters/files)/',
};

const ownerRules = Object.entries(owners).map(([packages, folder]) => ({
  name: `only-its-owner-imports-${packages.split('|')[0]}`,
  comment: 'One owner per outside thing; everybody else speaks to a port.',
  severity: 'error',
  from: { path: '^src/', pathNot: folder },
  to: { path: `^node_modules/(@types/)?(${packages})/` },
}));

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or lack a third.',
      severity: 'error',
      from: { path: '^(src|test|bench|web)/' },
      to: { circular: true },
    },
    {
      name: 'domain-imports-only-itself',
      comment: 'The words of the product depend on nothing that may change for another reason.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { path: '^src/', pathNot: '^src/domain/' },
    },
    {
      name: 'policy-and-pacing-import-only-domain',
      severity: 'error',
      from: { path: '^src/(policy|pacing)/' },
      to: { path: '^src/', pathNot: ['^src/domain/', '^src/$1/'] },
    },
    {
      name: 'pure-folders-import-no-machine',
      comment: 'No file, network, clock or chance of Node: the same question has the same answer, in simulation too.',
      severity: 'error',
      from: { path: pure },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-folders-import-three-packages',
      severity: 'error',
      from: { path: pure },
      to: { path: '^node_modules/', pathNot: '^node_modules/(@types/)?(libphonenumber-js|luxon|n2words)/' },
    },
    {
      name: 'use-cases-meet-in-the-domain',
      comment: 'A use case imports domain, policy, pacing and itself; what it needs from outside stands in its ports.ts.',
      severity: 'error',
      from: { path: `^src/(${useCases})/` },
      to: { path: '^src/', pathNot: [pure, '^src/$1/'] },
    },
    {
      name: 'adapters-know-no-door',
      severity: 'error',
      from: { path: '^src/adapters/' },
      to: { path: ['^src/(http|cli|stack)/', main] },
    },
    {
      name: 'config-imports-only-domain',
      severity: 'error',
      from: { path: '^src/config/' },
      to: { path: '^src/', pathNot: '^src/(domain|config)/' },
    },
    {
      name: 'observability-imports-only-domain-and-config',
      severity: 'error',
      from: { path: '^src/observability/' },
      to: { path: '^src/', pathNot: '^src/(domain|config|observability)/' },
    },
    {
      name: 'doors-do-not-know-each-other',
      severity: 'error',
      from: { path: '^src/(http|cli)/' },
      to: { path: ['^src/(http|cli)/', main], pathNot: '^src/$1/' },
    },
    {
      name: 'nobody-imports-main',
      comment: 'The composition root is where the parts meet; a part that reaches for it turns the house upside down.',
      severity: 'error',
      from: { path: '^(src|bench)/', pathNot: main },
      to: { path: main },
    },
    {
      name: 'source-imports-no-tests',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|bench)/' },
    },
    {
      name: 'bench-borrows-the-carrier-alone',
      severity: 'error',
      from: { path: '^bench/' },
      to: { path: '^test/', pathNot: '^test/(carrier|support)/' },
    },
    {
      name: 'screens-know-the-server-by-its-api',
      comment: 'What the page runs comes from web/ alone; codes and shapes come through the OpenAPI description.',
      severity: 'error',
      from: { path: '^web/src/' },
      to: { path: '^(src|test|bench|docs)/' },
    },
    {
      name: 'server-imports-no-screens',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^web/' },
    },
    {
      name: 'screens-never-import-screens',
      severity: 'error',
      from: { path: '^web/src/screens/([^/]+)/' },
      to: { path: '^web/src/(screens|routes)/', pathNot: '^web/src/screens/$1/' },
    },
    {
      name: 'parts-of-screens-know-no-screen',
      comment: 'words, ui, live, phone, api and i18n are what screens are made of; ui and words ask no server.',
      severity: 'error',
      from: { path: '^web/src/(words|ui|live|phone|api|i18n)/' },
      to: { path: '^web/src/(screens|routes|app)/' },
    },
    {
      name: 'ui-knows-no-query',
      severity: 'error',
      from: { path: '^web/src/(ui|words)/' },
      to: { path: ['^node_modules/@tanstack/react-query/', '^web/src/api/(client|http)'] },
    },
    {
      name: 'only-the-phone-imports-jssip',
      severity: 'error',
      from: { path: '^web/src/', pathNot: '^web/src/phone/' },
      to: { path: '^node_modules/(@types/)?jssip/' },
    },
    {
      name: 'only-charts-import-chart-packages',
      severity: 'error',
      from: { path: '^web/src/', pathNot: '^web/src/ui/charts/' },
      to: { path: '^node_modules/(echarts|uplot)/' },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: { path: '^(src|test|bench)/' },
      to: { couldNotResolve: true, pathNot: '^web/' },
    },
    ...ownerRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
