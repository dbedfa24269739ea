import Link from 'next/link';
import { href } from '@/i18n/config';
import { getLocale } from '@/i18n/server';
import { listCategories, listProducts } from '@/lib/catalog/catalog';
import { categoryLang, categoryName } from './category-name';
import { ProductPicture } from './product-picture';

/** The shelves as pictures, each with its newest goods in it. */
export async function CategoryTiles() {
  const locale = await getLocale();
  const categories = (await listCategories()).filter(({ depth }) => depth === 0);
  const shelves = await Promise.all(
    categories.map(async (category) => ({ category, cards: await listProducts(category.slug, 'new') })),
  );
  return (
    <ul className="grid grid-cols-2 gap-4 sm:grid-cols-3 lg:grid-cols-6" lang="ko">
      {shelves.map(({ category, cards }) => (
        <li key={category.slug} className="group relative">
          <div className="overflow-hidden rounded-card">
            <ProductPicture
              picture={cards[0]?.picture ?? null}
              isDecoration
              sizes="(min-width: 64rem) 12rem, (min-width: 40rem) 30vw, 46vw"
              className="motion-safe:transition-transform motion-safe:duration-500 motion-safe:ease-calm motion-safe:group-hover:scale-[1.03]"
            />
          </div>
          <h3 className="mt-2.5 font-semibold">
            <Link
              href={href(locale, `/categories/${category.slug}`)}
              prefetch={false}
              className="after:absolute after:inset-0 group-hover:underline group-hover:underline-offset-4"
            >
              <span lang={categoryLang(category, locale)}>{categoryName(category, locale)}</span>
            </Link>
          </h3>
          <p className="text-muted text-sm">{category.summary}</p>
        </li>
      ))}
    </ul>
  );
}
