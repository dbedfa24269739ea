import type { Metadata } from 'next';
import Link from 'next/link';
import { PageHead } from '@/components/admin/page-head';
import { permissionName } from '@/components/admin/permission-name';
import { buttonClass } from '@/components/ui/button';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { permissions } from '@/lib/domain/permissions';
import { requireOperator } from '@/lib/operators/require-permission';
import { Desk } from '../desk';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('staff'))('denied.title') };
}

/** Where somebody arrives who asked for more than their role may. */
export default async function DeniedPage({ searchParams }: PageProps<'/[locale]/admin/denied'>) {
  const operator = await requireOperator(await getLocale());
  const locale = await getLocale();
  const t = await getT('staff');
  const { needs } = await searchParams;
  const permission = permissions.find((one) => one === needs);
  return (
    <Desk active={null} operator={operator}>
      <PageHead title={t('denied.title')} />
      <p>
        {permission &&
          t('denied.text', { permission: await permissionName(permission), role: t(`roles.${operator.role}`) })}{' '}
        {t('denied.textAction')}
      </p>
      <Link href={href(locale, '/admin')} prefetch={false} className={buttonClass({}, 'mt-6')}>
        {t('denied.home')}
      </Link>
    </Desk>
  );
}
