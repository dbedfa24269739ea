import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { getT } from '@/i18n/server';

type Words = { name: string; nameEn: string | null; summary: string };

/** What a category is called. */
export async function CategoryFields({ values }: { values?: Words }) {
  const t = await getT('goods');
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field id="category-name" label={t('categories.name')} required>
          {(control) => <Input {...control} name="name" maxLength={40} defaultValue={values?.name} />}
        </Field>
        <Field id="category-name-en" label={t('categories.nameEn')} optionalLabel={t('optional')}>
          {(control) => (
            <Input {...control} name="nameEn" lang="en" maxLength={40} defaultValue={values?.nameEn ?? ''} />
          )}
        </Field>
      </div>
      <Field id="category-summary" label={t('categories.summary')} optionalLabel={t('optional')}>
        {(control) => <Input {...control} name="summary" maxLength={120} defaultValue={values?.summary} />}
      </Field>
    </>
  );
}
