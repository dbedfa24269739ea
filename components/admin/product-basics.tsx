import { Field } from '@/components/ui/field';
import { Input, Select, Textarea } from '@/components/ui/input';
import { getT } from '@/i18n/server';
import { SlugField } from './product-fields';
import { type SaveAction, SaveForm } from './save-form';

export type BasicsValues = { slug: string; name: string; summary: string; description: string; categoryId: number };

type ProductBasicsProps = {
  values: BasicsValues | null;
  shelves: readonly { id: number; name: string }[];
  action: SaveAction;
};

/** What is said about a product. */
export async function ProductBasics({ values, shelves, action }: ProductBasicsProps) {
  const t = await getT('goods');
  return (
    <SaveForm action={action} submit={values ? t('save') : t('create')} busy={t('saving')}>
      <Field id="product-name" label={t('name')} required>
        {(control) => <Input {...control} name="name" maxLength={100} defaultValue={values?.name} />}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <SlugField id="product-slug" hint={t('slugHint')} value={values?.slug} />
        <Field id="product-category" label={t('category')} required>
          {(control) => (
            <Select {...control} name="categoryId" defaultValue={values?.categoryId}>
              {shelves.map((shelf) => (
                <option key={shelf.id} value={shelf.id}>
                  {shelf.name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      <Field id="product-summary" label={t('summary')} required>
        {(control) => <Input {...control} name="summary" maxLength={200} defaultValue={values?.summary} />}
      </Field>
      <Field id="product-description" label={t('description')} hint={t('descriptionHint')}>
        {(control) => (
          <Textarea {...control} name="description" rows={8} maxLength={20_000} defaultValue={values?.description} />
        )}
      </Field>
    </SaveForm>
  );
}
