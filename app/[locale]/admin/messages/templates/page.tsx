import type { Metadata } from 'next';
import Link from 'next/link';
import { Card } from '@/components/admin/card';
import { PageHead } from '@/components/admin/page-head';
import { Badge } from '@/components/ui/badge';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import { messageKinds } from '@/lib/messages/kinds';
import { listTemplated } from '@/lib/messages/templates';
import { requirePermission } from '@/lib/operators/require-permission';
import { Desk } from '../../desk';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('settings'))('messages.templates') };
}

/** Every kind of letter, and whether the merchant says something in it. */
export default async function TemplatesPage() {
  const operator = await requirePermission('settings.read', await getLocale(), '/admin/messages/templates');
  const [locale, t, kinds, templated] = await Promise.all([
    getLocale(),
    getT('settings'),
    getT('delivery'),
    listTemplated(),
  ]);
  return (
    <Desk active="messages" operator={operator}>
      <PageHead title={t('messages.templates')} lead={t('messages.templatesLead')} />
      <Card id="kinds" title={t('messages.kinds')}>
        <ul className="grid gap-x-8 sm:grid-cols-2">
          {messageKinds.map((kind) => (
            <li key={kind} className="flex items-center justify-between gap-4 border-line border-b">
              <Link
                href={href(locale, `/admin/messages/templates/${kind}`)}
                prefetch={false}
                className="inline-flex min-h-11 items-center underline decoration-line underline-offset-4"
              >
                {kinds(`messages.kind.${kind}`)}
              </Link>
              {templated.has(kind) && <Badge tone="accent">{t('messages.own')}</Badge>}
            </li>
          ))}
        </ul>
      </Card>
    </Desk>
  );
}
