import type { Metadata } from 'next';
import { ActionButton } from '@/components/admin/action-button';
import { Card } from '@/components/admin/card';
import { InviteForm } from '@/components/admin/invite-form';
import { PageHead } from '@/components/admin/page-head';
import { permissionName } from '@/components/admin/permission-name';
import { SaveForm } from '@/components/admin/save-form';
import { When } from '@/components/admin/when';
import { Badge } from '@/components/ui/badge';
import { Select } from '@/components/ui/input';
import { getLocale, getT } from '@/i18n/server';
import { permissionsOf, roles, seesPersonalData } from '@/lib/domain/permissions';
import { type InvitationRow, listInvitations } from '@/lib/operators/invitations';
import { requirePermission } from '@/lib/operators/require-permission';
import { listStaff, type StaffRow } from '@/lib/operators/staff';
import { Desk } from '../desk';
import { disable, enable, endSessions, forgetFactor, inviteSomebody, revoke, saveRole } from './actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('staff'))('title') };
}

/** Who works here and what they may do. */
export default async function StaffPage() {
  const operator = await requirePermission('staff.manage', await getLocale(), '/admin/staff');
  const t = await getT('staff');
  const [staff, invitations] = await Promise.all([listStaff(), listInvitations()]);
  return (
    <Desk active="staff" operator={operator}>
      <PageHead title={t('title')} lead={t('lead')} />
      <div className="grid gap-4">
        <Card id="people" title={t('people')}>
          <ul className="divide-y divide-line">
            {staff.map((one) => (
              <Person key={one.id} one={one} isOneself={one.id === operator.id} />
            ))}
          </ul>
        </Card>
        <Invitations invitations={invitations} />
        <Card id="roles" title={t('rolesTitle')}>
          <RoleTable />
        </Card>
      </div>
    </Desk>
  );
}

async function Person({ one, isOneself }: { one: StaffRow; isOneself: boolean }) {
  const locale = await getLocale();
  const t = await getT('staff');
  const busyLabel = t('saving');
  return (
    <li className="grid gap-3 py-4 md:grid-cols-[minmax(0,1fr)_16rem_auto] md:items-start">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2 font-semibold">
          {one.name}
          {one.disabledAt && <Badge tone="neutral">{t('disabled')}</Badge>}
          {one.hasFactor && <Badge tone="ok">{t('hasFactor')}</Badge>}
          {!one.hasFactor && seesPersonalData(one.role) && <Badge tone="warn">{t('lacksFactor')}</Badge>}
        </p>
        <p className="break-all text-muted text-sm">{one.email}</p>
        <p className="text-muted text-sm">
          {one.seenAt ? (
            <>
              {t('sessions', { count: one.sessions })} · {t('seen')} <When at={one.seenAt} />
            </>
          ) : (
            t('notSignedIn')
          )}
        </p>
      </div>
      {isOneself ? (
        <p>{t(`roles.${one.role}`)}</p>
      ) : (
        <SaveForm
          action={saveRole.bind(null, locale, one.id)}
          submit={t('saveRole')}
          busy={busyLabel}
          look={{ variant: 'secondary' }}
          className="grid gap-2"
        >
          <Select name="role" aria-label={`${one.name} ${t('role')}`} defaultValue={one.role} key={one.role}>
            {roles.map((role) => (
              <option key={role} value={role}>
                {t(`roles.${role}`)}
              </option>
            ))}
          </Select>
        </SaveForm>
      )}
      <div className="flex flex-wrap gap-2 md:flex-col">
        {one.sessions > 0 && !isOneself && (
          <ActionButton
            action={endSessions.bind(null, locale, one.id)}
            label={t('endSessions')}
            busyLabel={busyLabel}
          />
        )}
        {one.hasFactor && !isOneself && (
          <ActionButton
            action={forgetFactor.bind(null, locale, one.id)}
            label={t('resetFactor')}
            busyLabel={busyLabel}
          />
        )}
        {!isOneself && (
          <ActionButton
            action={(one.disabledAt ? enable : disable).bind(null, locale, one.id)}
            label={one.disabledAt ? t('enable') : t('disable')}
            busyLabel={busyLabel}
            look={{ variant: one.disabledAt ? 'secondary' : 'danger' }}
          />
        )}
      </div>
    </li>
  );
}

async function Invitations({ invitations }: { invitations: readonly InvitationRow[] }) {
  const locale = await getLocale();
  const t = await getT('staff');
  const words = {
    ...{ email: t('invite.email'), role: t('role'), submit: t('invite.submit'), busy: t('saving') },
    ...{ made: t('invite.made'), once: t('invite.once') },
    ...{ copy: t('invite.copy'), copied: t('invite.copied'), failed: t('invite.failed') },
  };
  return (
    <Card id="invite" title={t('invite.title')}>
      <InviteForm
        action={inviteSomebody.bind(null, locale)}
        roles={roles.map((value) => ({ value, name: t(`roles.${value}`) }))}
        words={words}
      />
      {invitations.length > 0 && (
        <ul aria-label={t('invite.open')} className="mt-5 divide-y divide-line border-line border-t">
          {invitations.map((one) => (
            <li key={one.id} className="flex flex-wrap items-center justify-between gap-3 py-3">
              <span>
                <span className="break-all">{one.email}</span> · {t(`roles.${one.role}`)}
                <span className="block text-muted text-sm">
                  {t('invite.until')} <When at={one.expiresAt} />
                </span>
              </span>
              <ActionButton
                action={revoke.bind(null, locale, one.id)}
                label={t('invite.revoke')}
                busyLabel={t('saving')}
              />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

async function RoleTable() {
  const t = await getT('staff');
  return (
    <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[8rem_minmax(0,1fr)]">
      {roles.map(async (role) => {
        const names = await Promise.all(permissionsOf(role).map(permissionName));
        return (
          <div key={role} className="contents">
            <dt className="font-semibold">{t(`roles.${role}`)}</dt>
            <dd className="text-muted">{role === 'owner' ? t('everything') : names.join(', ')}</dd>
          </div>
        );
      })}
    </dl>
  );
}
