'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { address } from '@/components/admin/addresses';
import type { CodeState } from '@/components/admin/code-form';
import { href, isLocale, type Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { admit, currentWaiting } from '@/lib/operators/admission';
import { nextPath } from '@/lib/operators/next-path';

const Form = z.object({ code: z.string().max(64).default(''), next: z.string().optional() });

/** The second step: goes on to where the operator wanted to be, or says that the code was not right. */
export async function enterCode(asked: Locale, _: CodeState, data: FormData): Promise<CodeState> {
  const locale = isLocale(asked) ? asked : 'ko';
  const form = Form.parse(Object.fromEntries(data));
  const next = nextPath(form.next);
  const waiting = await currentWaiting();
  if (!waiting) return redirect(address(locale, '/admin/sign-in', { next }));
  const answer = await admit(waiting, form.code);
  if (answer === 'admitted') redirect(href(locale, next));
  return { tone: 'danger', text: translator('safety', locale)(`code.${answer}`) };
}
