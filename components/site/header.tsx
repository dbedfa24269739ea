import { PackageSearch, Search, ShoppingBag, UserRound } from 'lucide-react';
import Link from 'next/link';
import { CartCount } from '@/components/cart/cart-count';
import { categoryLang, categoryName } from '@/components/catalog/category-name';
import { href, type Locale } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { listCategories } from '@/lib/catalog/catalog';
import { LanguageLink } from './language-link';
import { Logo } from './logo';

const ICON_LINK =
  'relative inline-flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-control px-2 font-medium hover:bg-sunken';

/** The top of every page a customer sees: the shop's name, search, order look-up, cart, and the shelves. */
export async function SiteHeader() {
  const locale = await getLocale();
  const t = await getT('site');
  return (
    <>
      <header className="sticky top-0 z-30 border-line border-b bg-paper">
        <div className="page-width flex h-16 items-center gap-2 md:gap-6">
          <Logo locale={locale} name={t('name')} label={t('header.home')} />
          <SearchForm
            locale={locale}
            words={{
              label: t('header.searchLabel'),
              placeholder: t('header.searchPlaceholder'),
              submit: t('header.search'),
            }}
          />
          <nav aria-label={t('header.yours')} className="ml-auto flex items-center gap-0.5 md:ml-0 md:gap-1">
            <Link href={href(locale, '/search')} aria-label={t('header.search')} className={`${ICON_LINK} md:hidden`}>
              <Search aria-hidden className="size-6" />
            </Link>
            <a href={href(locale, '/orders')} aria-label={t('header.orders')} className={`${ICON_LINK} max-sm:hidden`}>
              <PackageSearch aria-hidden className="size-6" />
              <span className="hidden lg:inline">{t('header.orders')}</span>
            </a>
            <a href={href(locale, '/account')} aria-label={t('header.account')} className={ICON_LINK}>
              <UserRound aria-hidden className="size-6" />
              <span className="hidden xl:inline">{t('header.account')}</span>
            </a>
            <Link href={href(locale, '/cart')} className={ICON_LINK}>
              <span className="relative">
                <ShoppingBag aria-hidden className="size-6" />
                <CartCount words={t.raw('header.cartCount') as string} />
              </span>
              <span className="sr-only lg:not-sr-only">{t('header.cart')}</span>
            </Link>
            <LanguageLink
              to={locale === 'ko' ? 'en' : 'ko'}
              label={t('header.language')}
              className={`${ICON_LINK} text-muted text-sm max-sm:hidden`}
            />
          </nav>
        </div>
      </header>
      <Shelves locale={locale} label={t('header.categories')} all={t('header.allProducts')} />
    </>
  );
}

type SearchFormProps = { locale: Locale; words: { label: string; placeholder: string; submit: string } };

function SearchForm({ locale, words }: SearchFormProps) {
  return (
    <search className="hidden flex-1 md:block">
      <form action={href(locale, '/search')} className="relative mx-auto max-w-md">
        <input
          type="search"
          name="q"
          aria-label={words.label}
          placeholder={words.placeholder}
          maxLength={80}
          className="min-h-11 w-full rounded-full border border-edge bg-surface pr-12 pl-5 text-base placeholder:text-muted hover:border-ink"
        />
        <button
          type="submit"
          aria-label={words.submit}
          className="absolute inset-y-0 right-0 inline-flex w-12 items-center justify-center rounded-full"
        >
          <Search aria-hidden className="size-5" />
        </button>
      </form>
    </search>
  );
}

async function Shelves({ locale, label, all }: { locale: Locale; label: string; all: string }) {
  const categories = (await listCategories()).filter(({ depth }) => depth === 0);
  const shelf =
    'inline-flex min-h-11 items-center whitespace-nowrap px-3 font-medium text-[0.9375rem] hover:text-accent-strong';
  return (
    <nav aria-label={label} className="page-width">
      <ul className="no-scrollbar -mx-3 flex overflow-x-auto">
        <li>
          <Link href={href(locale, '/products')} className={shelf}>
            {all}
          </Link>
        </li>
        {categories.map((category) => (
          <li key={category.slug} lang={categoryLang(category, locale)}>
            <Link href={href(locale, `/categories/${category.slug}`)} className={shelf}>
              {categoryName(category, locale)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
