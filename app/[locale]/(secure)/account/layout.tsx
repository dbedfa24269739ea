import { AccountNav } from '@/components/account/nav';
import { SiteFrame } from '@/components/site/frame';
import { Button } from '@/components/ui/button';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { signOut } from '../sign-in/actions';

const PAGES = [
  ['overview', '/account'],
  ['orders', '/account/orders'],
  ['points', '/account/points'],
  ['wishlist', '/account/wishlist'],
  ['reviews', '/account/reviews'],
  ['questions', '/account/questions'],
  ['addresses', '/account/addresses'],
  ['profile', '/account/profile'],
] as const;

/** Around a member's own pages. Shows nothing of the member: each page asks for itself who is there. */
export default async function AccountLayout({ children }: LayoutProps<'/[locale]'>) {
  const locale = await getLocale();
  const t = await getT('account');
  const entries = PAGES.map(([name, path]) => ({ href: href(locale, path), label: t(`nav.${name}`) }));
  return (
    <SiteFrame>
      <div className="page-width grid flex-1 content-start gap-6 py-6 sm:py-10 lg:grid-cols-[13rem_minmax(0,1fr)] lg:gap-12">
        <div className="min-w-0">
          <AccountNav label={t('nav.label')} entries={entries} />
          <form action={signOut} className="hidden lg:mt-3 lg:block lg:border-line lg:border-t lg:pt-3">
            <input type="hidden" name="locale" value={locale} />
            <Button type="submit" variant="quiet" size="sm" className="text-muted">
              {t('nav.signOut')}
            </Button>
          </form>
        </div>
        <main id="content" tabIndex={-1} className="min-w-0 outline-none">
          {children}
        </main>
      </div>
    </SiteFrame>
  );
}
