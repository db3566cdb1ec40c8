import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Language } from '../../domain/message.ts';
import { digitWords, groupWords } from './digits.ts';

/**
 * A phone number in groups, a comma after each: "плюс семь, девятьсот двенадцать, триста сорок пять, шестьдесят семь,
 * восемьдесят девять". Russian free numbers begin with "восемь" as printed everywhere. English says digit by digit.
 * @param number E.164, or a Russian number in any spelling
 * @returns undefined when it is no phone number
 */
export function phonePhrases(number: string, language: Language): string[] | undefined {
  const parsed = parsePhoneNumberFromString(number, 'RU');
  if (!parsed?.isPossible()) return undefined;
  const [code = '', ...groups] = parsed
    .formatInternational()
    .replace(/[^\d ]+/g, ' ')
    .trim()
    .split(/ +/);
  const free = code === '7' && groups[0] === '800';
  if (language === 'en') return groupsEnglish(free ? ['8', ...groups] : [code, ...groups], !free);
  const start = free ? ['восемь'] : ['плюс', ...groupWords(code)];
  const spoken = groups.flatMap((group) => pairs(group)).map(groupWords);
  return [start, ...spoken].flatMap((words, i, all) => withComma(words, i < all.length - 1));
}

function groupsEnglish(groups: readonly string[], plus: boolean): string[] {
  return groups.map((group, i) => {
    const words = digitWords(group, 'en');
    return `${i === 0 && plus ? 'plus ' : ''}${words}${i < groups.length - 1 ? ',' : ''}`;
  });
}

/** Groups of four and more digits are read two by two. */
function pairs(group: string): string[] {
  return group.length <= 3 ? [group] : (group.match(/\d{1,2}/g) ?? []);
}

function withComma(words: readonly string[], comma: boolean): string[] {
  return words.map((word, i) => (comma && i === words.length - 1 ? `${word},` : word));
}
