import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Language } from '../../i18n/setup.ts';
import { guideText, type HelpPage } from './pages.ts';

export const guideQuery = (page: HelpPage, language: Language) =>
  queryOptions({
    queryKey: ['guide', page, language],
    queryFn: () => guideText(page, language),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  });
