import { href, type Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { optionalConsents, requiredConsents } from '@/lib/accounts/consents';
import { CheckField } from './form';

/** What joining asks for: each on its own, nothing ticked, nothing that ticks the others, the optional one apart. */
export function ConsentFields({ locale }: { locale: Locale }) {
  const t = translator('account', locale);
  return (
    <fieldset className="border-line border-t pt-4">
      <legend className="sr-only">{t('consents.title')}</legend>
      {requiredConsents.map((kind) => (
        <div key={kind} className="flex items-start justify-between gap-3">
          <CheckField name={kind} label={`${t(`consents.${kind}`)} (${t('consents.required')})`} />
          {kind !== 'age' && (
            <a
              href={href(locale, `/policies/${kind}`)}
              target="_blank"
              rel="noreferrer"
              aria-label={`${t(`consents.${kind}`)} – ${t('consents.read')}`}
              className="inline-flex min-h-11 shrink-0 items-center text-muted text-sm underline underline-offset-4"
            >
              {t('consents.read')}
            </a>
          )}
        </div>
      ))}
      {optionalConsents.map((kind) => (
        <CheckField
          key={kind}
          name={kind}
          label={`${t(`consents.${kind}`)} (${t('consents.optional')})`}
          hint={t('consents.marketingHint')}
        />
      ))}
    </fieldset>
  );
}
