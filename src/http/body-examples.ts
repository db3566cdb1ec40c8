/** A body for each route that takes one, as the page /api/docs offers it. Ids are made up: take your own. */
const id = '0193a1b2-0000-7000-8000-000000000001';
const password = 'four random words';
const mapping = { columns: { phone: [3], amount: [4] }, delimiter: ';', encoding: 'windows-1251' };
const policyText = 'id: our-own\nversion: 2\n# … the rest as GET /api/policies/{policy} shows it\n';
const rates = { perContact: '1.00 RUB', minute: '0.00 RUB', trunkMinute: '0.90 RUB', rounding: 'per-second' };
const campaign = {
  text: [
    'name: Reminder, November',
    'account: demo',
    'policy: unrestricted',
    'trunks: [sim]',
    'message: { language: ru, say: [ { text: "Ваш долг {{debt.amount|money}}." } ], keys: { 1: "operator:collectors" } }',
    'redial: { heard-part: { after: 10m, times: 2 } }',
    '',
  ].join('\n'),
};
const trunk = {
  host: 'sip.example.net',
  username: '74951234567',
  password: 'as the carrier gave it',
  register: true,
  callerIds: ['+74951234567'],
  lines: 30,
  rate: '5/s',
};
const question = {
  policy: 'ru-230fz',
  at: '2026-11-23T12:00:00+03:00',
  channel: 'robot',
  phone: '+79161234567',
  zone: 'Europe/Moscow',
  history: [{ at: '2026-11-22T12:00:00+03:00', channel: 'robot', result: 'heard-full' }],
};

const access = {
  'auth.login': { login: 'admin', password },
  'auth.link': { token: 'the token of the link', password },
  'me.change': { language: 'ru', account: id },
  'me.change-password': { password, newPassword: 'four other words' },
  'me.set-totp': { password, secret: 'JBSWY3DPEHPK3PXP', code: '123456' },
  'me.remove-totp': { password },
  'me.choose-columns': { grid: 'people', columns: ['name', 'phone', 'debt'] },
  'me.set-tour': { do: 'restart' },
  'me.mark-tour': { mark: 'forecast' },
  'users.add': { login: 'anna', name: 'Анна', role: 'operator', language: 'ru' },
  'users.change': { name: 'Анна К.', role: 'supervisor' },
  'users.plan': { calls: 60 },
  'users.close': { on: true },
  'keys.add': { name: 'billing', scopes: ['lists:write', 'campaigns:write', 'reports:read'] },
  'accounts.add': { name: 'Водоканал' },
  'webhooks.add': { url: 'https://crm.example/dozvon', events: ['attempt.ended', 'promise.made'] },
};

const lists = {
  'uploads.preview': {},
  'uploads.check': mapping,
  'uploads.refused': { mapping: {}, language: 'ru' },
  'uploads.load': { list: 'november', mapping: {} },
  'templates.save': { name: 'billing export', headers: ['Телефон', 'Долг'], mapping },
  'lists.take-back': { lastImportOnly: true },
  'do-not-call.import': { upload: id, note: 'letters of November' },
  'do-not-call.ask': { number: '+79161234567' },
  'do-not-call.add': { numbers: ['+79161234567', '8 (912) 345-67-89'], note: 'asked by letter' },
  'do-not-call.remove': { numbers: ['+79161234567'] },
  'people.erase': { confirm: true },
  'people.set-stop': { stop: 'bankruptcy', on: true },
  'people.set-service': { suspended: true },
  'payments.take': {
    payments: [{ externalId: 'bank-118', amount: '1234.50', paidAt: '2026-11-22T10:15:00+03:00', debtor: '52001000' }],
  },
  'payments.match': { person: id, debt: id },
  'payments.ignore': { reason: 'returned to the sender' },
};

const campaigns = {
  'campaigns.check': campaign,
  'campaigns.forecast': { ...campaign, list: id },
  'campaigns.run': { ...campaign, list: id },
  'campaigns.change': campaign,
  'messages.words': { ...campaign, list: id },
  'messages.sound': { ...campaign, list: id },
  'report-views.save': { name: 'Contacts by trunk', search: { report: 'contacts', group: 'trunk' }, shared: true },
  'report-mails.order': { at: '08:00', recipients: ['manager@example.net'], format: 'xlsx' },
  'disputes.raise': { reason: 'the number is not ours any more' },
  'disputes.answer': { upheld: true, answer: 'checked with the carrier' },
  'policies.check': question,
  'policy-documents.preview': { text: policyText },
  'policy-documents.add': { text: policyText },
  'rate-cards.examples': { rates },
  'rate-cards.add': { name: 'from December', validFrom: '2026-12-01', rates },
};

const work = {
  'recordings.comment': { atMs: 12_500, text: 'well explained' },
  'recordings.score': { card: 'talk', marks: [5, 4, 5], note: '' },
  'score-cards.save': { name: 'talk', lines: [{ text: 'greets by name', max: 5, weight: 1 }] },
  'wall.mark': { text: 'ask about this one' },
  'wall.move': { queues: ['collectors'] },
  'wall.listen': { mode: 'whisper' },
  'desk.state': { state: 'break', why: 'lunch' },
  'desk.control': { do: 'hold' },
  'desk.draft': { data: { note: 'half of a note' } },
  'desk.outcome': { outcome: 'promised', promise: { due: '2026-12-01', amount: 123_450 }, reason: 'waits-for-income' },
  'desk.look-at': { person: id },
  'status.stop': { on: true },
  'trunks.add': { name: 'volga', ...trunk },
  'trunks.change': trunk,
  'trunks.test-call': { number: '+79720100100', language: 'ru' },
  'caller-ids.save': { number: '+74951234567', contract: '118/26', validUntil: '2027-01-31' },
  'caller-ids.remove': { number: '+74951234567' },
  'outside.save': { number: '+74951234568', name: 'lawyers' },
  'outside.remove': { number: '+74951234568' },
  'outside.allow-any': { on: false },
  'retention.hold': { what: 'person', subject: id, reason: 'a court asked for it' },
};

/** By the id of the route. */
export const bodyExamples: Readonly<Record<string, unknown>> = { ...access, ...lists, ...campaigns, ...work };
