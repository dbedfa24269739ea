import { SlidersHorizontal } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Input, Select } from '@/components/ui/input';
import { href, type Locale } from '@/i18n/config';
import { getT } from '@/i18n/server';
import type { Category } from '@/lib/catalog/types';
import { BROWSE_SORTS, type BrowseWish, type Facet } from '@/lib/domain/browse';
import { categoryName } from './category-name';

type BrowseFiltersProps = {
  locale: Locale;
  wish: BrowseWish;
  shelves: readonly Category[];
  categories: readonly Facet[];
  options: readonly Facet[];
};

/** Narrows a list. A form that asks for another address: it works without JavaScript, and every result can be sent to somebody. */
export async function BrowseFilters({ locale, wish, shelves, categories, options }: BrowseFiltersProps) {
  const t = await getT('catalog');
  return (
    <details className="rounded-card border border-line px-4 py-1">
      <summary className="flex min-h-11 cursor-pointer items-center gap-2 font-semibold">
        <SlidersHorizontal aria-hidden className="size-5" />
        {t('search.filters')}
      </summary>
      <form action={href(locale, '/search')} className="mt-3 mb-4 grid gap-5 md:grid-cols-2 lg:grid-cols-4">
        {wish.query && <input type="hidden" name="q" value={wish.query} />}
        <Field id="browse-category" label={t('search.category')}>
          {(control) => (
            <Select {...control} name="category" defaultValue={wish.category ?? ''}>
              <option value="">{t('search.any')}</option>
              {shelves.map((shelf) => (
                <option key={shelf.slug} value={shelf.slug}>
                  {`${'\u2003'.repeat(shelf.depth)}${categoryName(shelf, locale)} (${countOf(categories, shelf.slug)})`}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <PriceRange wish={wish} />
        <Field id="browse-sort" label={t('search.sortLabel')}>
          {(control) => (
            <Select {...control} name="sort" defaultValue={wish.sort}>
              {BROWSE_SORTS.map((sort) => (
                <option key={sort} value={sort}>
                  {t(`search.sort.${sort}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Checkbox name="stock" value="1" defaultChecked={wish.isInStock} className="self-end">
          {t('search.inStock')}
        </Checkbox>
        {options.length > 0 && <Options label={t('search.options')} wish={wish} options={options} />}
        <Button type="submit" className="justify-self-start">
          {t('search.apply')}
        </Button>
      </form>
    </details>
  );
}

const countOf = (facets: readonly Facet[], value: string): number =>
  facets.find((facet) => facet.value === value)?.count ?? 0;

async function PriceRange({ wish }: { wish: BrowseWish }) {
  const t = await getT('catalog');
  const ends = [
    { name: 'min', label: t('search.min'), value: wish.minKrw },
    { name: 'max', label: t('search.max'), value: wish.maxKrw },
  ];
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium text-[0.9375rem]">{t('search.price')}</legend>
      <div className="flex items-center gap-2">
        {ends.map(({ name, label, value }) => (
          <Input
            key={name}
            name={name}
            inputMode="numeric"
            aria-label={label}
            placeholder={label}
            defaultValue={value ?? ''}
          />
        ))}
        <span className="shrink-0">{t('search.won')}</span>
      </div>
    </fieldset>
  );
}

function Options({ label, wish, options }: { label: string; wish: BrowseWish; options: readonly Facet[] }) {
  return (
    <fieldset className="col-span-full">
      <legend className="font-medium text-[0.9375rem]">{label}</legend>
      <div className="flex flex-wrap gap-x-6">
        {options.map(({ value, count }) => (
          <Checkbox key={value} name="option" value={value} defaultChecked={wish.options.includes(value)}>
            {value} <span className="text-muted">({count})</span>
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
