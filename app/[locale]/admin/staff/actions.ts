'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import type { ActionMessage } from '@/components/admin/action-button';
import type { InviteState } from '@/components/admin/invite-form';
import { href, type Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { roles } from '@/lib/domain/permissions';
import { invite, revokeInvitation } from '@/lib/operators/invitations';
import { requirePermission } from '@/lib/operators/require-permission';
import { changeRole, endAllSessions, resetFactor, type StaffChange, setDisabled } from '@/lib/operators/staff';
import { shopAddress } from '@/lib/shop-address';

const Id = z.string().regex(/^[\w-]{1,64}$/);
const Invitation = z.object({ email: z.email().max(254), role: z.enum(roles) });

/** Makes a link by which somebody joins. It is shown once. */
export async function inviteSomebody(locale: Locale, _: InviteState, data: FormData): Promise<InviteState> {
  const operator = await requirePermission('staff.manage', locale);
  const t = translator('staff', locale);
  const form = Invitation.safeParse(Object.fromEntries(data));
  if (!form.success) return { kind: 'refused', text: t('invite.malformed') };
  const token = await invite(form.data.email, form.data.role, operator);
  if (token === 'works-here') return { kind: 'refused', text: t('invite.works-here') };
  refresh();
  const link = shopAddress(href(locale, `/admin/sign-in/join?token=${token}`));
  return { kind: 'made', email: form.data.email, link };
}

/** Makes a link void. */
export async function revoke(locale: Locale, id: string): Promise<ActionMessage> {
  const operator = await requirePermission('staff.manage', locale);
  await revokeInvitation(z.uuid().parse(id), operator);
  return told(locale, 'saved');
}

const RoleForm = z.object({ role: z.enum(roles) });

/** Gives somebody another role. */
export async function saveRole(
  locale: Locale,
  id: string,
  _: ActionMessage | null,
  data: FormData,
): Promise<ActionMessage> {
  const operator = await requirePermission('staff.manage', locale);
  const { role } = RoleForm.parse(Object.fromEntries(data));
  return told(locale, await changeRole(Id.parse(id), role, operator));
}

/** Lets somebody in no more. */
export async function disable(locale: Locale, id: string): Promise<ActionMessage> {
  const operator = await requirePermission('staff.manage', locale);
  return told(locale, await setDisabled(Id.parse(id), true, operator));
}

/** Lets somebody in again. */
export async function enable(locale: Locale, id: string): Promise<ActionMessage> {
  const operator = await requirePermission('staff.manage', locale);
  return told(locale, await setDisabled(Id.parse(id), false, operator));
}

/** Takes somebody's second factor away, who lost their phone. */
export async function forgetFactor(locale: Locale, id: string): Promise<ActionMessage> {
  const operator = await requirePermission('staff.manage', locale);
  return told(locale, await resetFactor(Id.parse(id), operator));
}

/** Signs somebody out everywhere. */
export async function endSessions(locale: Locale, id: string): Promise<ActionMessage> {
  const operator = await requirePermission('staff.manage', locale);
  return told(locale, await endAllSessions(Id.parse(id), operator));
}

function told(locale: Locale, answer: StaffChange): ActionMessage {
  if (answer === 'saved') refresh();
  return { tone: answer === 'saved' ? 'ok' : 'warn', text: translator('staff', locale)(`answers.${answer}`) };
}
