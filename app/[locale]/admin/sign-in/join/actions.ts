'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { ActionMessage } from '@/components/admin/action-button';
import { href, isLocale, type Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { join } from '@/lib/operators/invitations';
import { PASSWORD_LENGTH_MIN } from '@/lib/operators/password';

const Form = z.object({
  token: z.string().regex(/^[\w-]{20,64}$/),
  name: z.string().trim().min(1).max(40),
  password: z.string().min(PASSWORD_LENGTH_MIN).max(128),
});

/** Joins the staff by the link somebody was given. The link is the permission. */
export async function joinStaff(asked: Locale, _: ActionMessage | null, data: FormData): Promise<ActionMessage> {
  const locale = isLocale(asked) ? asked : 'ko';
  const t = translator('staff', locale);
  const form = Form.safeParse(Object.fromEntries(data));
  if (!form.success) return { tone: 'warn', text: t('join.malformed', { length: PASSWORD_LENGTH_MIN }) };
  const { token, name, password } = form.data;
  if ((await join(token, name, password)) === 'void') return { tone: 'warn', text: t('join.void') };
  return redirect(href(locale, '/admin/sign-in?joined=1'));
}
