import type { Metadata } from 'next';
import { NowhereText } from '@/components/site/nowhere';
import { getT } from '@/i18n/server';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('site'))('notFound.title'), robots: { index: false } };
}

export default function NotFoundPage() {
  return <NowhereText />;
}
