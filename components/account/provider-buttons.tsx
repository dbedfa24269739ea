import { clsx } from 'clsx';
import { href, type Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import type { ProviderId } from '@/lib/accounts/providers';

// Each provider's own colours, as its guide for buttons wants them; the same in both schemes.
const LOOKS: Record<ProviderId, string> = {
  kakao: 'bg-[#fee500] text-[#191600] hover:bg-[#f5dc00]',
  naver: 'bg-[#03a64a] text-black hover:bg-[#039844]',
};

const MARKS: Record<ProviderId, string> = {
  kakao: 'M12 4C6.9 4 3 7.2 3 11.1c0 2.5 1.7 4.7 4.2 6l-.8 3.2 3.7-2.4c.6.1 1.2.1 1.9.1 5.1 0 9-3.2 9-7S17.1 4 12 4z',
  naver: 'M5 4h4.6l4.8 7V4H19v16h-4.6l-4.8-7v7H5z',
};

type ProviderButtonsProps = { providers: readonly ProviderId[]; locale: Locale; next: string };

/** Links, not forms: the way to a provider is a redirect, which a form of a guarded page may not follow to another site. */
export function ProviderButtons({ providers, locale, next }: ProviderButtonsProps) {
  const t = translator('account', locale);
  if (providers.length === 0) return null;
  return (
    <div className="mt-6 grid gap-3">
      <p className="flex items-center gap-3 text-muted text-sm before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        {t('signIn.or')}
      </p>
      {providers.map((id) => (
        <a
          key={id}
          href={providerAddress(id, locale, next)}
          className={clsx(
            'inline-flex min-h-12 items-center justify-center gap-2.5 rounded-control px-5 font-semibold',
            LOOKS[id],
          )}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true" className="size-5 fill-current">
            <path d={MARKS[id]} />
          </svg>
          {t(`signIn.${id}`)}
        </a>
      ))}
    </div>
  );
}

/** Where the way to a provider begins. */
export const providerAddress = (id: ProviderId, locale: Locale, next: string): string =>
  `/api/account/providers/${id}?${new URLSearchParams({ locale, next })}`;

/** The sign-in page, to come back from to `next`. */
export const signInAddress = (locale: Locale, next: string): string =>
  href(locale, next === '/account' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`);
