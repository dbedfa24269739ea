'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import type { ActionMessage } from '@/components/admin/action-button';
import type { Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { remoteFeeMaxKrw } from '@/lib/domain/remote-area';
import { requirePermission } from '@/lib/operators/require-permission';
import { setRemoteFees } from '@/lib/pricing/price-rules';

const fee = z.coerce.number().int().min(0).max(remoteFeeMaxKrw);
const RemoteFeesForm = z.object({ jeju: fee, island: fee });

/** Sets what delivery to Jeju and the islands costs on top. */
export async function saveRemoteFees(locale: Locale, _: ActionMessage | null, data: FormData): Promise<ActionMessage> {
  const operator = await requirePermission('settings.write', locale);
  const t = translator('pricing', locale);
  const form = RemoteFeesForm.safeParse(Object.fromEntries(data));
  if (!form.success) return { tone: 'warn', text: t('delivery.malformed') };
  await setRemoteFees(form.data, operator);
  refresh();
  return { tone: 'ok', text: t('saved') };
}
