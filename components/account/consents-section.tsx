import { Button } from '@/components/ui/button';
import type { Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { dateText } from '@/i18n/when';
import { type Consent, optionalConsents, requiredConsents } from '@/lib/accounts/consents';
import { ProfileSection } from './profile-section';

type ConsentsSectionProps = {
  locale: Locale;
  consents: readonly Consent[];
  saveMarketing: (form: FormData) => Promise<void>;
};

/** What a member agreed to and when; the optional one is given and withdrawn by the same press. */
export function ConsentsSection({ locale, consents, saveMarketing }: ConsentsSectionProps) {
  const t = translator('account', locale);
  const latest = (kind: string) => consents.find((consent) => consent.kind === kind && consent.isGiven);
  const wantsNews = latest('marketing') !== undefined;
  return (
    <ProfileSection id="consents" title={t('profile.consentsTitle')}>
      <dl className="divide-y divide-line border-line border-y">
        {[...requiredConsents, ...optionalConsents].map((kind) => {
          const given = latest(kind);
          return (
            <div key={kind} className="py-3">
              <dt>{t(`consents.${kind}`)}</dt>
              <dd className="text-muted text-sm">
                {given
                  ? t('profile.consentGiven', { date: dateText(given.at, locale), version: given.version })
                  : t('profile.consentNot')}
              </dd>
            </div>
          );
        })}
      </dl>
      <form action={saveMarketing} className="mt-4">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="marketing" value={wantsNews ? 'no' : 'yes'} />
        <Button type="submit" variant="secondary" size="sm">
          {t(wantsNews ? 'profile.marketingOff' : 'profile.marketingOn')}
        </Button>
      </form>
    </ProfileSection>
  );
}
