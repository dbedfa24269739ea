'use server';

import { z } from 'zod';
import type { ActionMessage } from '@/components/admin/action-button';
import type { Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { testChannel } from '@/lib/channels/test-channel';
import { requirePermission } from '@/lib/operators/require-permission';

const Name = z.string().max(100);

/** Tries a contract at the provider without moving money. */
export async function tryChannel(locale: Locale, name: string): Promise<ActionMessage> {
  const operator = await requirePermission('channels.test', locale);
  const t = translator('channels', locale);
  const result = await testChannel(Name.parse(name), operator);
  switch (result.kind) {
    case 'found': {
      const { isTest, ...found } = result;
      return { tone: 'ok', text: t(isTest ? 'test.foundTest' : 'test.found', found) };
    }
    case 'differs':
      return { tone: 'warn', text: t('test.differs', { ...result, known: result.known.join(', ') }) };
    case 'missing':
    case 'test-in-live':
    case 'refused':
    case 'unreachable':
      return { tone: 'danger', text: t(`test.${result.kind}`, { name: '', words: '', ...result }) };
    case 'no-contract':
      return { tone: 'warn', text: t('test.no-contract') };
  }
}
