import type { Locale } from '@/i18n/config';
import type { CategoryLink } from '@/lib/catalog/types';

/** What a category is called in a language. */
export const categoryName = ({ name, nameEn }: Omit<CategoryLink, 'slug'>, locale: Locale): string =>
  locale === 'en' && nameEn ? nameEn : name;

/** The language that name is in, for those who hear it. */
export const categoryLang = ({ nameEn }: Pick<CategoryLink, 'nameEn'>, locale: Locale): Locale =>
  locale === 'en' && nameEn ? 'en' : 'ko';
