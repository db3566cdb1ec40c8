import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import * as formats from './formats.ts';
import { isLanguage, type Language } from './setup.ts';

/** The language that is shown now. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return isLanguage(i18n.language) ? i18n.language : 'ru';
}

/** Numbers, money and times as the shown language writes them. */
export function useFormats() {
  const language = useLanguage();
  return useMemo(
    () => ({
      language,
      money: (amount: string, currency?: string) => formats.money(language, amount, currency),
      count: (value: number) => formats.count(language, value),
      decimal: (value: number, digits?: number) => formats.decimal(language, value, digits),
      percent: (share: number, digits?: number) => formats.percent(language, share, digits),
      date: (at: string, zone?: string) => formats.date(language, at, zone),
      time: (at: string, zone?: string, seconds?: boolean) => formats.time(language, at, zone, seconds),
      dayAndTime: (at: string, zone?: string) => formats.dayAndTime(language, at, zone),
      stamp: (at: string, zone: string) => formats.stamp(language, at, zone, new Date()),
      duration: (seconds: number) => formats.duration(language, seconds),
      fileSize: (bytes: number) => formats.fileSize(language, bytes),
    }),
    [language],
  );
}
