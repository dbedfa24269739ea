import { Field } from '@/components/ui/field';
import { Input, Select, Textarea } from '@/components/ui/input';
import { getT } from '@/i18n/server';
import {
  BODY_LENGTH_MAX,
  isPagePolicy,
  noticeKinds,
  type PolicyKind,
  type PolicyTexts,
  TITLE_LENGTH_MAX,
} from '@/lib/domain/policy';
import { policyValueNames } from '@/lib/policies/shown-text';

/** A policy's texts in both languages. */
export async function PolicyFields({ kind, texts }: { kind: PolicyKind; texts: PolicyTexts }) {
  const t = await getT('settings');
  const values = policyValueNames.map((name) => `{${name}}`).join(' ');
  return (
    <div className="grid gap-6 xl:grid-cols-2">
      {(['ko', 'en'] as const).map((lang) => (
        <fieldset key={lang} className="grid content-start gap-4">
          <legend className="mb-2 font-semibold">{t(`policies.${lang}`)}</legend>
          <Field
            id={`${lang}Title`}
            label={t(isPagePolicy(kind) ? 'policies.textTitle' : 'policies.boxTitle')}
            hint={lang === 'en' ? t('policies.enHint') : undefined}
            required={lang === 'ko'}
            optionalLabel={lang === 'en' ? t('policies.optional') : undefined}
          >
            {(control) => (
              <Input
                {...control}
                name={`${lang}Title`}
                lang={lang}
                maxLength={TITLE_LENGTH_MAX}
                defaultValue={texts[lang]?.title}
              />
            )}
          </Field>
          <Field id={`${lang}Body`} label={t('policies.body')} hint={t('policies.bodyHint', { values })}>
            {(control) => (
              <Textarea
                {...control}
                name={`${lang}Body`}
                lang={lang}
                rows={isPagePolicy(kind) ? 24 : 8}
                maxLength={BODY_LENGTH_MAX}
                defaultValue={texts[lang]?.body}
              />
            )}
          </Field>
        </fieldset>
      ))}
    </div>
  );
}

/** How a change is announced. */
export async function PublishFields() {
  const t = await getT('settings');
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field id="notice" label={t('policies.notice')} required>
        {(control) => (
          <Select {...control} name="notice" defaultValue="usual">
            {noticeKinds.map((notice) => (
              <option key={notice} value={notice}>
                {t(`policies.notices.${notice}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field id="from" label={t('policies.from')} hint={t('policies.fromHint')} optionalLabel={t('policies.optional')}>
        {(control) => <Input {...control} type="date" name="from" />}
      </Field>
      <Field
        id="reason"
        label={t('policies.reason')}
        hint={t('policies.reasonHint')}
        required
        className="sm:col-span-2"
      >
        {(control) => <Textarea {...control} name="reason" rows={2} maxLength={500} />}
      </Field>
    </div>
  );
}
