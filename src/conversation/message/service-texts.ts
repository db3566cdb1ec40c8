import type { Disclosure, Language, MessageKey, MessageSpec } from '../../domain/message.ts';

/**
 * What the law wants said first. Polite, short, and without a word about a debt: whoever picks up hears it
 * (Federal Law 230-FZ, art. 6 and 7: name of the creditor, and that a robot speaks; nothing to third parties).
 */
const disclosureTexts = {
  ru: { creditor: 'Вам звонит {{creditor}}.', robot: 'С вами говорит робот.', recording: 'Разговор записывается.' },
  en: {
    creditor: 'This is a call from {{creditor}}.',
    robot: 'You are listening to an automated voice.',
    recording: 'This call is recorded.',
  },
} as const satisfies Record<Language, Record<Disclosure, string>>;

/** The disclosure as one text in the order that the campaign gives; empty when it asks for none. */
export function disclosureText(spec: Pick<MessageSpec, 'language' | 'disclosure'>): string {
  return spec.disclosure.map((what) => disclosureTexts[spec.language][what]).join(' ');
}

const keyNames = {
  ru: 'ноль один два три четыре пять шесть семь восемь девять звёздочку решётку'.split(' '),
  en: 'zero one two three four five six seven eight nine star hash'.split(' '),
} satisfies Record<Language, string[]>;

function keyName(key: string, language: Language): string {
  return keyNames[language]['0123456789*#'.indexOf(key)] ?? key;
}

/** The key that says "this is I" to a right-party question. */
export const confirmKey: MessageKey = '1';

/** "If you are {{name}}, press one", and the way out when the campaign has a key for it. */
export function confirmText(spec: Pick<MessageSpec, 'language' | 'keys'>): string {
  const { language } = spec;
  const yes = keyName(confirmKey, language);
  const wrong = Object.entries(spec.keys).find(([key, action]) => action?.do === 'wrong-person' && key !== confirmKey);
  const no = wrong && keyName(wrong[0], language);
  if (language === 'ru') return `Если вы — {{name}}, нажмите ${yes}.${no ? ` Если нет, нажмите ${no}.` : ''}`;
  return `If you are {{name}}, press ${yes}.${no ? ` If not, press ${no}.` : ''}`;
}

/** Said to a debtor who calls back; the name of the creditor and nothing else. */
export function callbackGreetingText(language: Language): string {
  return language === 'ru'
    ? 'Здравствуйте! Вы позвонили в {{creditor}}. Сейчас мы соединим вас с оператором.'
    : 'Hello! You have reached {{creditor}}. We are connecting you to an operator.';
}
