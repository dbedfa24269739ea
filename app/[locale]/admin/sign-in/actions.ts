'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { address } from '@/components/admin/addresses';
import type { SignInState } from '@/components/admin/sign-in-form';
import { href, isLocale, type Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { nextPath } from '@/lib/operators/next-path';
import * as operators from '@/lib/operators/sign-in';

const Form = z.object({ email: z.string().max(254), password: z.string().max(128), next: z.string().optional() });

/** Signs in and goes on to where the operator wanted to be, or says that it did not work, never why. */
export async function signIn(askedLocale: Locale, _previous: SignInState, data: FormData): Promise<SignInState> {
  const locale = isLocale(askedLocale) ? askedLocale : 'ko';
  const form = Form.safeParse(Object.fromEntries(data));
  const t = translator('admin', locale);
  if (!form.success) return { message: t('signIn.refused'), email: '' };
  const { email, password } = form.data;
  const next = nextPath(form.data.next);
  const { kind } = await operators.signIn(email.trim(), password);
  if (kind === 'signed-in') redirect(href(locale, next));
  if (kind === 'code-wanted') redirect(address(locale, '/admin/sign-in/code', { next }));
  return { message: t(`signIn.${kind}`), email };
}
