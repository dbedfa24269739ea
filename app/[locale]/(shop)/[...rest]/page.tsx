import type { Metadata } from 'next';
import { Nowhere } from '@/components/site/nowhere';
import { getT } from '@/i18n/server';

// The build wants one example of an address that is nowhere.
export const generateStaticParams = () => [{ rest: ['-'] }];

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('site'))('notFound.title'), robots: { index: false } };
}

/** Every address that no other page answers: a 404 inside the shop's frame. */
export default async function NowherePage({ params }: PageProps<'/[locale]/[...rest]'>) {
  await params;
  return <Nowhere />;
}
