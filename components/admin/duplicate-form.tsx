import { getT } from '@/i18n/server';
import { CodePrefixField, SlugField } from './product-fields';
import { type SaveAction, SaveForm } from './save-form';

/** Another product like this one, under names of its own. */
export async function DuplicateForm({ slug, action }: { slug: string; action: SaveAction }) {
  const t = await getT('goods');
  const next = `${slug.replace(/-\d+$/, '').slice(0, 70)}-${nextNumber(slug)}`;
  return (
    <SaveForm action={action} submit={t('duplicate.make')} busy={t('saving')} look={{ variant: 'secondary' }}>
      <p className="text-muted text-sm">{t('duplicate.lead')}</p>
      <SlugField id="duplicate-slug" value={next} />
      <CodePrefixField id="duplicate-code" value={prefixOf(next)} />
    </SaveForm>
  );
}

/** haru-mug is followed by haru-mug-2, and that by haru-mug-3. */
const nextNumber = (slug: string): number => Number(/-(\d{1,4})$/.exec(slug)?.[1] ?? 1) + 1;

/** The end says which copy it is: what is cut off is before it. */
const prefixOf = (slug: string): string => slug.toUpperCase().slice(-30).replace(/^-/, '');
