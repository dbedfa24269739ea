import type { Metadata } from 'next';
import { Told } from '@/components/checkout/told';
import { getT } from '@/i18n/server';

// What it says depends on the address.
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('checkout'))('title') };
}

const KINDS = ['confirming', 'lost'] as const;

/** For whoever comes back from a payment window with nothing that names a checkout. Says nothing about anybody. */
export default async function NoticePage({ searchParams }: PageProps<'/[locale]/checkout/notice'>) {
  const asked = (await searchParams).kind;
  const kind = KINDS.find((known) => known === asked) ?? 'notFound';
  const t = await getT('checkout');
  return <Told title={t(`notice.${kind}Title`)} text={t(`notice.${kind}Text`)} />;
}
