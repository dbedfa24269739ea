'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import type { BulkState } from '@/components/admin/bulk-form';
import { SELECTION_MAX } from '@/components/admin/selection-max';
import type { Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { moveOrders } from '@/lib/delivery/move-orders';
import { requirePermission } from '@/lib/operators/require-permission';

const OrderNumber = z.string().regex(/^\d{8}-[0-9A-Z]{1,12}$/);
const MovableStage = z.enum(['paid', 'preparing', 'shipped', 'delivered', 'confirmed']);

/** Moves the ticked orders to a stage, or the ones moved last back to where each was. */
export async function moveTicked(locale: Locale, _previous: BulkState, data: FormData): Promise<BulkState> {
  const operator = await requirePermission('orders.ship', locale);
  const t = translator('delivery', locale);
  if (data.get('step') === 'undo') return undo(locale, String(data.get('undo') ?? ''), operator);
  const numbers = z.array(OrderNumber).max(SELECTION_MAX).parse(data.getAll('number'));
  if (numbers.length === 0) return { tone: 'warn', text: t('bulk.nothing'), undo: '' };
  const to = MovableStage.parse(data.get('to'));
  const { moved, refused } = await moveOrders(numbers, to, operator);
  refresh();
  const stage = translator('admin', locale)(`stages.${to}`);
  const stays = refused.map(({ number }) => number).join(', ');
  const said = [
    moved.length > 0 && t('bulk.moved', { count: moved.length, stage }),
    refused.length > 0 && t('bulk.refused', { count: refused.length, numbers: stays }),
  ].filter((text) => text !== false);
  return {
    tone: refused.length > 0 ? 'warn' : 'ok',
    text: said.join(' '),
    undo: moved.map(({ number, from }) => `${number}:${from}`).join(','),
  };
}

async function undo(locale: Locale, words: string, operator: { id: string; email: string }): Promise<BulkState> {
  const Back = z.tuple([OrderNumber, MovableStage]);
  let count = 0;
  for (const word of words.split(',').slice(0, SELECTION_MAX)) {
    const [number, stage] = Back.parse(word.split(':'));
    count += (await moveOrders([number], stage, operator)).moved.length;
  }
  refresh();
  return { tone: 'ok', text: translator('delivery', locale)('bulk.undone', { count }), undo: '' };
}
