'use server';

import { refresh } from 'next/cache';
import type { ActionMessage } from '@/components/admin/action-button';
import type { Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { requirePermission } from '@/lib/operators/require-permission';
import { openShop, shutShop } from '@/lib/readiness/open-shop';

/** Has the shop take orders. */
export async function open(locale: Locale): Promise<ActionMessage> {
  const operator = await requirePermission('settings.write', locale);
  return told(locale, await openShop(operator));
}

/** Has it take no more. */
export async function shut(locale: Locale): Promise<ActionMessage> {
  const operator = await requirePermission('settings.write', locale);
  return told(locale, await shutShop(operator));
}

function told(locale: Locale, answer: 'opened' | 'shut' | 'not-ready'): ActionMessage {
  refresh();
  return {
    tone: answer === 'not-ready' ? 'warn' : 'ok',
    text: translator('safety', locale)(`readiness.answers.${answer}`),
  };
}
