'use server';

import { refresh, updateTag } from 'next/cache';
import { type FormState, refusal, success } from '@/components/account/form-state';
import type { Locale } from '@/i18n/config';
import { translator } from '@/i18n/server';
import type { SettingName } from '@/lib/env';
import { requirePermission } from '@/lib/operators/require-permission';
import { changeSettings, type SettingChange } from '@/lib/settings/change-settings';
import { settingNames } from '@/lib/settings/registry';
import { SETTINGS_TAG } from '@/lib/settings/shown-seller';

/** Sets what differs from what the page showed. */
export async function save(locale: Locale, _: FormState, form: FormData): Promise<FormState> {
  const operator = await requirePermission('settings.write', locale);
  const t = translator('settings', locale);
  const changes = settingNames.flatMap((name) => changeIn(form, name) ?? []);
  if (changes.length === 0) return success(t('shop.nothingChanged'));
  const outcome = await changeSettings(changes, operator);
  switch (outcome.kind) {
    case 'saved':
      updateTag(SETTINGS_TAG);
      updateTag('catalog');
      refresh();
      return success(t('shop.saved'));
    case 'outdated':
      refresh();
      return refusal(form, t('shop.outdated'));
    case 'refused': {
      const faults = Object.entries(outcome.faults).map(([name, fault]) => [name, t(`shop.faults.${fault}`)]);
      return { ...refusal(form, t('shop.refused')), faults: Object.fromEntries(faults) };
    }
  }
}

const LENGTH_MAX = 1_000;

/** What was typed into a field, where it is another text than the page showed. */
function changeIn(form: FormData, name: SettingName): SettingChange | null {
  const [typed, shown, after] = [form.get(name), form.get(`shown.${name}`), form.get(`after.${name}`)];
  if (typeof typed !== 'string' || typed === shown) return null;
  return { name, text: typed.slice(0, LENGTH_MAX), after: Number(after) };
}
