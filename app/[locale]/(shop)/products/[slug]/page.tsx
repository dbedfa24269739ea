import type { Metadata } from 'next';
import { signInAddress } from '@/components/account/provider-buttons';
import { AwayText } from '@/components/catalog/away';
import { categoryName } from '@/components/catalog/category-name';
import { categorySteps } from '@/components/catalog/category-steps';
import { FactTable } from '@/components/catalog/fact-table';
import { Gallery } from '@/components/catalog/gallery';
import { ProductDetails } from '@/components/catalog/product-details';
import { ProductGrid } from '@/components/catalog/product-grid';
import { RecentlySeen } from '@/components/catalog/recently-seen';
import { Restock } from '@/components/catalog/restock';
import { Shelf } from '@/components/catalog/shelf';
import { WishButton } from '@/components/catalog/wish-button';
import { QuestionSection } from '@/components/questions/question-section';
import { ReviewSection } from '@/components/reviews/review-section';
import { Breadcrumb } from '@/components/site/breadcrumb';
import { JsonLd } from '@/components/site/json-ld';
import { alternates } from '@/components/site/metadata';
import { Nowhere } from '@/components/site/nowhere';
import { href, type Locale } from '@/i18n/config';
import { getLocale, getT, messagesOf, translator } from '@/i18n/server';
import { findAway, findProduct, listProductSlugs, listRelated } from '@/lib/catalog/catalog';
import { productJsonLd } from '@/lib/catalog/json-ld';
import type { Product } from '@/lib/catalog/types';
import { getEnv } from '@/lib/env';
import { readRating } from '@/lib/reviews/read-reviews';
import { addToCart } from '../../cart/actions';
import { askRestock, wish } from './actions';

const RELATED = 4;
// A shop without goods still has a page for them; the build wants one example.
const NO_PRODUCT = '-';

export async function generateStaticParams() {
  const slugs = await listProductSlugs();
  return (slugs.length > 0 ? slugs : [NO_PRODUCT]).map((slug) => ({ slug }));
}

export async function generateMetadata({ params }: PageProps<'/[locale]/products/[slug]'>): Promise<Metadata> {
  const product = await findProduct((await params).slug);
  if (product === null) return { robots: { index: false } };
  const path = `/products/${product.slug}` as const;
  return {
    title: product.name,
    description: product.summary,
    alternates: alternates(await getLocale(), path),
    openGraph: { title: product.name, description: product.summary, images: product.pictures.map(({ src }) => src) },
  };
}

export default async function ProductPage({ params }: PageProps<'/[locale]/products/[slug]'>) {
  const product = await findProduct((await params).slug);
  if (product === null) return <NotHere slug={(await params).slug} />;
  const locale = await getLocale();
  const t = await getT('catalog');
  const path = href(locale, `/products/${product.slug}`);
  const rating = await readRating(product.slug);
  return (
    <main id="content" className="page-width space-y-16 py-4 md:space-y-24 md:py-6">
      <article>
        <Breadcrumb
          locale={locale}
          label={t('product.breadcrumb')}
          steps={[
            { name: t('product.home'), path: '/' },
            ...(await categorySteps(product.category.slug, locale)),
            { name: product.name, path: `/products/${product.slug}` },
          ]}
        />
        <div className="mt-2 grid gap-8 md:grid-cols-[1.25fr_1fr] md:gap-14">
          <Gallery pictures={product.pictures} />
          <ProductDetails product={product} locale={locale} add={addToCart}>
            <MemberWishes product={product} locale={locale} />
          </ProductDetails>
        </div>
        <Story product={product} />
      </article>
      <ReviewSection slug={product.slug} rating={rating} locale={locale} />
      <QuestionSection slug={product.slug} locale={locale} />
      <Related product={product} locale={locale} />
      <RecentlySeen
        here={{ slug: product.slug, name: product.name, picture: product.pictures[0]?.src ?? null }}
        title={translator('reviews', locale)('recent')}
        shelf={href(locale, '/products')}
      />
      <JsonLd data={productJsonLd(product, { shopUrl: getEnv().SHOP_URL, path }, rating)} />
    </main>
  );
}

async function NotHere({ slug }: { slug: string }) {
  const away = await findAway(slug);
  return away ? <AwayText away={away} /> : <Nowhere />;
}

/** What a member can do here beside buying. */
function MemberWishes({ product, locale }: { product: Product; locale: Locale }) {
  const words = messagesOf('reviews', locale);
  return (
    <>
      <Restock
        slug={product.slug}
        locale={locale}
        skus={product.skus.filter((sku) => sku.stock <= 0)}
        words={words.restock}
        action={askRestock}
      />
      <WishButton
        slug={product.slug}
        words={words.wish}
        act={wish}
        signInHref={signInAddress(locale, `/products/${product.slug}?wish=1`)}
      />
    </>
  );
}

async function Story({ product }: { product: Product }) {
  const t = await getT('catalog');
  return (
    <div className="mt-14 grid gap-12 md:mt-20 md:grid-cols-[1.25fr_1fr] md:gap-14">
      <section aria-labelledby="story">
        <h2 id="story" className="mb-5 font-bold text-xl">
          {t('product.description')}
        </h2>
        <div lang="ko" className="max-w-prose space-y-4 text-[1.0625rem] leading-[1.85]">
          {product.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      </section>
      <section aria-labelledby="facts">
        <h2 id="facts" className="font-bold text-xl">
          {t('product.facts')}
        </h2>
        <p className="mt-1 mb-4 text-muted text-sm">{t('product.factsHint')}</p>
        <FactTable facts={product.facts} />
      </section>
    </div>
  );
}

async function Related({ product, locale }: { product: Product; locale: Locale }) {
  const t = await getT('catalog');
  const cards = await listRelated(product.slug, product.category.slug, RELATED);
  if (cards.length === 0) return null;
  return (
    <Shelf
      id="related"
      title={t('product.related')}
      more={{
        href: href(locale, `/categories/${product.category.slug}`),
        label: t('product.relatedMore', { category: categoryName(product.category, locale) }),
      }}
    >
      <ProductGrid cards={cards} locale={locale} />
    </Shelf>
  );
}
