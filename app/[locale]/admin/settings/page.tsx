import type { Metadata } from 'next';
import { Form } from '@/components/account/form';
import { Card } from '@/components/admin/card';
import { PageHead } from '@/components/admin/page-head';
import { SettingField } from '@/components/admin/setting-field';
import { SettingHistory } from '@/components/admin/setting-history';
import { getLocale, getT } from '@/i18n/server';
import { mayDo } from '@/lib/domain/permissions';
import { requirePermission } from '@/lib/operators/require-permission';
import { listSettingMoves, listSettings } from '@/lib/settings/change-settings';
import { Desk } from '../desk';
import { save } from './actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('settings'))('shop.title') };
}

/** What the shop is set to, and who changed it. */
export default async function SettingsPage() {
  const operator = await requirePermission('settings.read', await getLocale(), '/admin/settings');
  const [locale, t, moves] = await Promise.all([getLocale(), getT('settings'), listSettingMoves()]);
  const groups = await listSettings(operator.role);
  const mayWrite = mayDo(operator.role, 'settings.write');
  return (
    <Desk active="settings" operator={operator}>
      <PageHead title={t('shop.title')} lead={t('shop.lead')} />
      <div className="grid gap-4">
        {groups.map(({ group, rows }) => {
          const fields = rows.map((row) => <SettingField key={row.name} row={row} />);
          return (
            <Card key={group} id={group} title={t(`shop.groups.${group}`)}>
              <p className="mb-4 text-muted text-sm">{t(`shop.groupHints.${group}`)}</p>
              {mayWrite ? (
                <Form
                  action={save.bind(null, locale)}
                  submit={t('shop.save')}
                  busy={t('busy')}
                  size="sm"
                  className="justify-self-start"
                >
                  <div className="grid gap-4 sm:grid-cols-2">{fields}</div>
                </Form>
              ) : (
                <div className="grid gap-4 sm:grid-cols-2">{fields}</div>
              )}
            </Card>
          );
        })}
        <Card id="history" title={t('shop.history')}>
          <SettingHistory moves={moves} />
        </Card>
      </div>
    </Desk>
  );
}
