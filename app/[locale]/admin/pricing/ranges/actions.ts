'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import type { ActionMessage } from '@/components/admin/action-button';
import type { RangeState } from '@/components/admin/range-form';
import type { Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import { decodeText } from '@/lib/domain/decode-text';
import type { RemoteRange } from '@/lib/domain/remote-area';
import { diffRanges, RANGES_MAX, type RangeChange, readRanges } from '@/lib/domain/remote-table';
import { requirePermission } from '@/lib/operators/require-permission';
import { readRemoteRanges, setRemoteRanges } from '@/lib/pricing/remote-ranges';

const TEXT_LENGTH_MAX = 200_000;

const Form = z.object({ step: z.enum(['check', 'commit', 'back']), text: z.string().max(TEXT_LENGTH_MAX) });
const Seen = z.int().nonnegative();

/** The two steps of a list: the first only looks, the second puts into force what it showed. `seen` is the list it is compared with. */
export async function importRanges(
  locale: Locale,
  seen: number,
  _previous: RangeState,
  data: FormData,
): Promise<RangeState> {
  const operator = await requirePermission('settings.write', locale);
  const t = translator('settings', locale);
  const form = Form.safeParse(Object.fromEntries(data));
  if (!form.success) return table('', [t('ranges.unreadable.too-many', { max: RANGES_MAX })]);
  const { step } = form.data;
  const file = data.get('file');
  const bytes = file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : null;
  const text = bytes ? decodeText(bytes) : form.data.text;
  if (step === 'back') return table(text);
  const read = readRanges(text);
  if (read.kind === 'unreadable') return table(text, [t(`ranges.unreadable.${read.why}`, { max: RANGES_MAX })]);
  if (read.kind === 'faults') {
    const said = read.faults.map(({ line, fault, text: shown }) =>
      t('ranges.fault', { line, text: shown, fault: t(`ranges.faults.${fault}`) }),
    );
    return table(text, said);
  }
  if (step === 'check') return plan(locale, text, read.ranges);
  const answer = await setRemoteRanges(read.ranges, Seen.parse(seen), operator);
  refresh();
  return answer === 'saved' ? table('', [], t('ranges.saved')) : plan(locale, text, read.ranges, t('ranges.outdated'));
}

const table = (text: string, faults: string[] = [], done: string | null = null): RangeState => ({
  ...{ step: 'table', text, faults, done },
});

async function plan(
  locale: Locale,
  text: string,
  ranges: readonly RemoteRange[],
  notice: string | null = null,
): Promise<RangeState> {
  const t = translator('settings', locale);
  const changes = diffRanges((await readRemoteRanges()).ranges, ranges);
  return {
    ...{ step: 'plan', text, notice },
    rows: changes.map((change) => inWords(change, locale)),
    summary: t('ranges.summary', { changes: changes.length, count: ranges.length }),
    commit: changes.length > 0 ? t('ranges.commit') : null,
  };
}

function inWords({ kind, range, was }: RangeChange, locale: Locale) {
  const t = translator('settings', locale);
  const said = ({ area, name }: RemoteRange): string => [t(`ranges.areas.${area}`), name].filter(Boolean).join(' · ');
  return {
    kind,
    word: t(`ranges.kinds.${kind}`),
    postcodes: range.from === range.to ? range.from : `${range.from}–${range.to}`,
    text: kind === 'changed' && was ? `${said(was)} → ${said(range)}` : said(range),
  };
}

/** Takes the list the shop comes with. */
export async function shipped(locale: Locale, seen: number): Promise<ActionMessage> {
  const operator = await requirePermission('settings.write', locale);
  const answer = await setRemoteRanges(null, Seen.parse(seen), operator);
  refresh();
  const t = translator('settings', locale);
  return answer === 'saved' ? { tone: 'ok', text: t('ranges.saved') } : { tone: 'warn', text: t('ranges.outdated') };
}
