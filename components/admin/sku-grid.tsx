import { Field } from '@/components/ui/field';
import { Input, Select, Textarea } from '@/components/ui/input';
import { getT } from '@/i18n/server';
import type { ProductEdit, SkuEdit } from '@/lib/catalog/operator-products';
import { writeOptions } from '@/lib/domain/option-matrix';
import { CodePrefixField } from './product-fields';
import { type SaveAction, SaveForm } from './save-form';

type SkuGridProps = {
  skus: readonly SkuEdit[];
  /** Whether this operator may change prices, too. */
  mayPrice: boolean;
  action: SaveAction;
};

/** Prices and stock of everything that can be bought of a product. Stock is entered as what comes in or goes out. */
export async function SkuGrid({ skus, mayPrice, action }: SkuGridProps) {
  const t = await getT('goods');
  if (skus.length === 0) return <p className="text-muted">{t('noSkus')}</p>;
  return (
    <SaveForm action={action} submit={t('saveSkus')} busy={t('saving')}>
      <ul className="divide-y divide-line">
        {skus.map((sku) => (
          <SkuRow key={`${sku.id}-${sku.priceKrw}-${sku.stock}`} sku={sku} mayPrice={mayPrice} />
        ))}
      </ul>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field id="stock-reason" label={t('reason')}>
          {(control) => (
            <Select {...control} name="reason" defaultValue="restock">
              <option value="restock">{t('reasons.restock')}</option>
              <option value="correction">{t('reasons.correction')}</option>
            </Select>
          )}
        </Field>
        <Field id="stock-note" label={t('note')} optionalLabel={t('optional')}>
          {(control) => <Input {...control} name="note" maxLength={200} />}
        </Field>
      </div>
    </SaveForm>
  );
}

async function SkuRow({ sku, mayPrice }: { sku: SkuEdit; mayPrice: boolean }) {
  const t = await getT('goods');
  const name = sku.optionValues.join(' / ') || sku.code;
  return (
    <li className="grid grid-cols-2 items-end gap-x-3 gap-y-2 py-3 sm:grid-cols-[minmax(0,1fr)_8rem_4rem_7rem]">
      <p className="col-span-2 self-center sm:col-span-1">
        <span className="font-medium">{name}</span>{' '}
        {sku.optionValues.length > 0 && <code className="text-muted text-sm">{sku.code}</code>}
      </p>
      <input type="hidden" name={`seen-${sku.id}`} value={sku.priceKrw} />
      <label htmlFor={`price-${sku.id}`} className="text-muted text-sm">
        {t('price')}
        <span className="sr-only"> {name}</span>
        <Input
          id={`price-${sku.id}`}
          name={`price-${sku.id}`}
          inputMode="numeric"
          pattern="[0-9,]*"
          required
          readOnly={!mayPrice}
          defaultValue={sku.priceKrw}
          className="text-right tabular-nums"
        />
      </label>
      <p className="text-muted text-sm max-sm:hidden">
        {t('stock')}
        <span className="flex min-h-12 items-center justify-end text-base text-ink tabular-nums">{sku.stock}</span>
      </p>
      <label htmlFor={`delta-${sku.id}`} className="text-muted text-sm">
        {t('delta')} <span className="sm:sr-only">({t('stockCount', { count: sku.stock })})</span>
        <span className="sr-only"> {name}</span>
        <Input
          id={`delta-${sku.id}`}
          name={`delta-${sku.id}`}
          inputMode="text"
          pattern="[+\-]?[0-9]*"
          placeholder="+0"
          autoComplete="off"
          className="text-right tabular-nums"
        />
      </label>
    </li>
  );
}

/** The choices a buyer makes; new combinations are added, old ones stay. */
export async function OptionMatrix({ product, action }: { product: ProductEdit; action: SaveAction }) {
  const t = await getT('goods');
  const chosen = product.skus.map((sku) => sku.optionValues);
  return (
    <SaveForm action={action} submit={t('addCombinations')} busy={t('saving')} look={{ variant: 'secondary' }}>
      <Field id="product-options" label={t('options')} hint={t('optionsHint')} optionalLabel={t('optional')}>
        {(control) => (
          <Textarea {...control} name="options" rows={3} defaultValue={writeOptions(product.optionNames, chosen)} />
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <CodePrefixField id="sku-prefix" value={product.slug.toUpperCase().slice(0, 30)} />
        <Field id="sku-price" label={t('newPrice')} required>
          {(control) => (
            <Input
              {...control}
              name="priceKrw"
              inputMode="numeric"
              pattern="[0-9,]+"
              defaultValue={product.skus[0]?.priceKrw}
            />
          )}
        </Field>
      </div>
    </SaveForm>
  );
}
