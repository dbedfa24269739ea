import { Search } from 'lucide-react';
import Link from 'next/link';
import { Button, buttonClass } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { getLocale, getT } from '@/i18n/server';
import { SEARCH_LENGTH_MAX } from '@/lib/orders/order-filter';
import { address } from './addresses';

type SearchBoxProps = {
  /** Unique on the page. */
  id: string;
  path: `/admin${string}`;
  label: string;
  hint: string;
  search: string;
  /** What else the list is narrowed to, kept in the address. */
  kept: Record<string, string | null>;
};

/** One box for whatever a list can be searched by. A plain form: what was looked for stands in the address, with what else is. */
export async function SearchBox({ id, path, label, hint, search, kept }: SearchBoxProps) {
  const locale = await getLocale();
  const t = await getT('admin');
  return (
    <form action={address(locale, path, {})} className="mb-4">
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      {Object.entries(kept).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <div className="flex gap-2">
        <div className="relative flex-1">
          <Search aria-hidden className="-translate-y-1/2 absolute top-1/2 left-3.5 size-5 text-muted" />
          <Input
            id={id}
            type="search"
            name="q"
            defaultValue={search}
            placeholder={hint}
            autoComplete="off"
            maxLength={SEARCH_LENGTH_MAX}
            className="pl-11"
          />
        </div>
        <Button type="submit" variant="secondary">
          {t('orders.submit')}
        </Button>
        {search && (
          <Link
            href={address(locale, path, kept)}
            prefetch={false}
            className={buttonClass({ variant: 'quiet' }, 'max-sm:sr-only')}
          >
            {t('orders.clear')}
          </Link>
        )}
      </div>
    </form>
  );
}
