import { PolicyBody } from '@/components/policies/policy-body';
import { href, type Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { consentTexts, optionalConsents } from '@/lib/accounts/consents';
import { isPagePolicy } from '@/lib/domain/policy';
import { CheckField } from './form';

/** What joining asks for: each on its own, nothing ticked, nothing that ticks the others, the optional one apart. */
export async function ConsentFields({ locale }: { locale: Locale }) {
  const t = translator('account', locale);
  const texts = await consentTexts(locale);
  return (
    <fieldset className="border-line border-t pt-4">
      <legend className="sr-only">{t('consents.title')}</legend>
      {/* Which texts these are: nobody agrees to one they have not seen. */}
      <input type="hidden" name="shown" value={texts.map(({ word }) => word).join(' ')} />
      {texts.map(({ kind, version, ...text }) => {
        const isOptional = optionalConsents.some((optional) => optional === kind);
        const label = isPagePolicy(kind) ? t(`consents.${kind}`) : text.title;
        return (
          <div key={kind}>
            <div className="flex items-start justify-between gap-3">
              <CheckField
                name={kind}
                label={`${label} (${t(isOptional ? 'consents.optional' : 'consents.required')})`}
              />
              {isPagePolicy(kind) && (
                <a
                  href={href(locale, `/policies/${kind}/${version}`)}
                  target="_blank"
                  rel="noreferrer"
                  aria-label={`${label} – ${t('consents.read')}`}
                  className="inline-flex min-h-11 shrink-0 items-center text-muted text-sm underline underline-offset-4"
                >
                  {t('consents.read')}
                </a>
              )}
            </div>
            {!isPagePolicy(kind) && text.sections.length > 0 && (
              <div className="pl-8.5 text-muted text-sm">
                <PolicyBody text={text} />
              </div>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
