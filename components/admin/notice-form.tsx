import { Field } from '@/components/ui/field';
import { Input, Select } from '@/components/ui/input';
import { getT } from '@/i18n/server';
import type { ProductEdit } from '@/lib/catalog/operator-products';
import { noticeKinds, noticeOf } from '@/lib/domain/product-notice';
import { type SaveAction, SaveForm } from './save-form';

/** Empty rows at the end, for what the merchant wants to say beyond the notice. */
const SPARE_ROWS = 2;

/** 상품정보제공고시: what the law wants said about goods of this kind, and whatever else there is to say. */
export async function NoticeForm({ product, action }: { product: ProductEdit; action: SaveAction }) {
  const t = await getT('goods');
  const needed = noticeOf(product.noticeKind);
  const said = new Map(product.facts.map(({ name, value }) => [name, value]));
  const own = product.facts.filter(({ name }) => !needed.includes(name));
  return (
    <SaveForm action={action} submit={t('saveNotice')} busy={t('saving')}>
      <Field id="notice-kind" label={t('noticeKind')} hint={t('noticeKindHint')}>
        {(control) => (
          <Select {...control} name="kind" defaultValue={product.noticeKind}>
            {noticeKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`noticeKinds.${kind}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {needed.map((name, index) => (
        <Field key={name} id={`fact-${index}`} label={name} error={product.missing.includes(name) && t('factMissing')}>
          {(control) => (
            <>
              <input type="hidden" name="factName" value={name} />
              <Input {...control} name="factValue" maxLength={1000} defaultValue={said.get(name)} />
            </>
          )}
        </Field>
      ))}
      {[...own, ...Array.from({ length: SPARE_ROWS }, () => ({ name: '', value: '' }))].map((fact, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name than their place.
        <div key={index} className="grid gap-3 sm:grid-cols-[12rem_minmax(0,1fr)]">
          <Input
            name="factName"
            aria-label={t('factName')}
            placeholder={t('factName')}
            maxLength={100}
            defaultValue={fact.name}
          />
          <Input
            name="factValue"
            aria-label={t('factValue')}
            placeholder={t('factValue')}
            maxLength={1000}
            defaultValue={fact.value}
          />
        </div>
      ))}
    </SaveForm>
  );
}
