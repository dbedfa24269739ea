import { X } from 'lucide-react';
import Link from 'next/link';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { VIEW_NAME_MAX, type View } from '@/lib/orders/saved-views';
import { type SaveAction, SaveForm } from './save-form';

type SavedViewsProps = {
  views: readonly View[];
  /** What the list is narrowed to now; empty when to nothing, which is no view. */
  query: string;
  save: SaveAction;
  remove: (id: number) => () => Promise<void>;
};

/** An operator's own lists, and the way to keep the one that is open. Nothing when there is neither. */
export async function SavedViews({ views, query, save, remove }: SavedViewsProps) {
  if (views.length === 0 && query === '') return null;
  const t = await getT('desk');
  const isKept = views.some((view) => view.query === query);
  return (
    <div className="mb-4 flex flex-wrap items-start gap-2">
      {views.length > 0 && (
        <nav aria-label={t('views.title')}>
          <ul className="flex flex-wrap gap-2">
            {views.map((view) => (
              <Chip key={view.id} view={view} isHere={view.query === query} remove={remove(view.id)} />
            ))}
          </ul>
        </nav>
      )}
      {query !== '' && !isKept && <Keep query={query} save={save} />}
    </div>
  );
}

async function Chip({ view, isHere, remove }: { view: View; isHere: boolean; remove: () => Promise<void> }) {
  const t = await getT('desk');
  return (
    <li className="flex items-stretch rounded-control border border-edge bg-surface has-aria-[current]:border-accent has-aria-[current]:bg-accent-soft">
      <Link
        href={`${href(await getLocale(), '/admin/orders')}?${view.query}`}
        prefetch={false}
        aria-current={isHere ? 'page' : undefined}
        className="inline-flex min-h-11 items-center px-3.5 text-sm aria-[current]:font-bold"
      >
        {view.name}
      </Link>
      {isHere && (
        <form action={remove} className="flex">
          <button
            type="submit"
            aria-label={t('views.remove', { name: view.name })}
            className="w-11 text-muted hover:text-ink"
          >
            <X aria-hidden className="mx-auto size-4" />
          </button>
        </form>
      )}
    </li>
  );
}

async function Keep({ query, save }: Pick<SavedViewsProps, 'query' | 'save'>) {
  const t = await getT('desk');
  return (
    <details className="rounded-control open:rounded-card open:border open:border-line open:bg-surface open:p-4">
      <summary className="inline-flex min-h-11 items-center px-2 text-sm underline">{t('views.save')}</summary>
      <SaveForm action={save} submit={t('views.submit')} busy={t('views.saving')} className="mt-2 space-y-3">
        <input type="hidden" name="query" value={query} />
        <Field id="view-name" label={t('views.name')} required>
          {(control) => <Input {...control} name="name" maxLength={VIEW_NAME_MAX} autoComplete="off" />}
        </Field>
      </SaveForm>
    </details>
  );
}
