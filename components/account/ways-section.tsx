import { Badge } from '@/components/ui/badge';
import { buttonClass } from '@/components/ui/button';
import type { Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import type { ProviderId } from '@/lib/accounts/providers';
import { ProfileSection } from './profile-section';
import { providerAddress } from './provider-buttons';

type WaysSectionProps = {
  locale: Locale;
  /** `credential` or a provider's id. */
  ways: readonly string[];
  offered: readonly ProviderId[];
};

/** How a member signs in, and which providers could be connected. */
export function WaysSection({ locale, ways, offered }: WaysSectionProps) {
  const t = translator('account', locale);
  const shown = (['credential', 'kakao', 'naver'] as const).filter(
    (way) => ways.includes(way) || offered.some((id) => id === way),
  );
  return (
    <ProfileSection id="ways" title={t('profile.waysTitle')}>
      <ul className="divide-y divide-line border-line border-y">
        {shown.map((way) => (
          <li key={way} className="flex min-h-14 items-center justify-between gap-4 py-1.5">
            {t(`profile.${way}`)}
            {ways.includes(way) && <Badge tone="ok">{t('profile.connected')}</Badge>}
            {!ways.includes(way) && way !== 'credential' && (
              <a
                href={providerAddress(way, locale, '/account/profile')}
                aria-label={`${t(`profile.${way}`)} ${t('profile.connect')}`}
                className={buttonClass({ variant: 'secondary', size: 'sm' })}
              >
                {t('profile.connect')}
              </a>
            )}
          </li>
        ))}
      </ul>
    </ProfileSection>
  );
}
