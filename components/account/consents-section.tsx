import { Button } from '@/components/ui/button';
import { href, type Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { dateText } from '@/i18n/when';
import { type Consent, consentTexts } from '@/lib/accounts/consents';
import { ProfileSection } from './profile-section';

type ConsentsSectionProps = {
  locale: Locale;
  consents: readonly Consent[];
  saveMarketing: (form: FormData) => Promise<void>;
};

/** What a member agreed to and when; the optional one is given and withdrawn by the same press. */
export async function ConsentsSection({ locale, consents, saveMarketing }: ConsentsSectionProps) {
  const t = translator('account', locale);
  const latest = (kind: string) => consents.find((consent) => consent.kind === kind && consent.isGiven);
  const wantsNews = latest('marketing') !== undefined;
  return (
    <ProfileSection id="consents" title={t('profile.consentsTitle')}>
      <dl className="divide-y divide-line border-line border-y">
        {(await consentTexts(locale)).map(({ kind, title }) => {
          const given = latest(kind);
          return (
            <div key={kind} className="py-3">
              <dt>{title}</dt>
              <dd className="text-muted text-sm">
                {given ? (
                  <a href={href(locale, `/policies/${kind}/${given.version}`)} className="underline underline-offset-4">
                    {t('profile.consentGiven', { date: dateText(given.at, locale), version: given.version })}
                  </a>
                ) : (
                  t('profile.consentNot')
                )}
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
