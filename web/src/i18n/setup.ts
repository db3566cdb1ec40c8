import i18next, { type BackendModule, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';

export const languages = ['ru', 'en'] as const;
export type Language = (typeof languages)[number];

const remembered = 'dozvon.language';

type Texts = Readonly<Record<string, unknown>>;
const files = import.meta.glob<Texts>(['../screens/*/text.*.json', '../app/text.*.json'], { import: 'default' });

/** One file per area and language, fetched when a screen of the area opens. `app` holds what every screen needs. */
const texts: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, area, done) => {
    const load = files[area === 'app' ? `../app/text.${language}.json` : `../screens/${area}/text.${language}.json`];
    if (!load) return done(new Error(`There are no texts of "${area}" in "${language}"`), false);
    load().then(
      (text) => done(null, text),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), true),
    );
  },
};

export function isLanguage(word: string | null | undefined): word is Language {
  return languages.some((language) => language === word);
}

/** What was chosen on this device, else the browser's language, else Russian. */
function firstLanguage(): Language {
  const chosen = localStorage.getItem(remembered);
  if (isLanguage(chosen)) return chosen;
  const [own = 'ru'] = navigator.languages;
  return /^(ru|be|kk|uk|ky|uz|tg)\b/.test(own) ? 'ru' : 'en';
}

function showLanguage(language: string): void {
  document.documentElement.lang = language;
}

/** Starts the translations; resolves when the common texts are here. */
export async function startI18n(): Promise<i18n> {
  i18next.on('languageChanged', showLanguage);
  await i18next
    .use(texts)
    .use(initReactI18next)
    .init({
      lng: firstLanguage(),
      fallbackLng: false,
      supportedLngs: [...languages],
      ns: ['app'],
      defaultNS: 'app',
      interpolation: { escapeValue: false },
      returnNull: false,
    });
  return i18next;
}

/** Switches at once, without losing what is being typed: forms stay mounted while the texts come. */
export async function switchLanguage(language: Language): Promise<void> {
  localStorage.setItem(remembered, language);
  await i18next.changeLanguage(language);
}

/** For loaders: the texts of an area, before its screen is drawn. */
export async function loadTexts(area: string): Promise<void> {
  await i18next.loadNamespaces(area);
}
