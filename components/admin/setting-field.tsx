import { TextField } from '@/components/account/form';
import { getT } from '@/i18n/server';
import type { SettingRow } from '@/lib/settings/change-settings';

const HINTED = [
  'SELLER_MAIL_ORDER_NUMBER',
  'SELLER_HOST',
  'SELLER_PRIVACY_OFFICER',
  'LOW_STOCK_MAX',
  'KRW_PER_USD',
  'REFUND_APPROVAL_KRW',
  'OPERATOR_IDLE_MINUTES',
] as const;

/** One setting: what is set, what it is otherwise, and within which limits. */
export async function SettingField({ row }: { row: SettingRow }) {
  const t = await getT('settings');
  const { name, text, fallback, number, unit, range, mayChange } = row;
  const unitWord = unit ? t(`shop.units.${unit}`) : '';
  const hinted = HINTED.find((known) => known === name);
  const hints = [
    hinted && t(`shop.hints.${hinted}`),
    range && range.max < 1_000_000 && t('shop.range', { ...range, unit: unitWord }),
    fallback && t('shop.fallback', { text: `${fallback}${unitWord}` }),
  ];
  return (
    <div>
      {/* What the page shows, so that only what is typed anew is changed, and nothing somebody else has changed since. */}
      <input type="hidden" name={`shown.${name}`} value={text} />
      <input type="hidden" name={`after.${name}`} value={number} />
      <TextField
        name={name}
        label={`${t(`shop.names.${name}`)}${unitWord && ` (${unitWord.trim()})`}`}
        hint={hints.filter(Boolean).join(' · ')}
        required={false}
        inputMode={unit ? 'decimal' : undefined}
        placeholder={fallback}
        defaultValue={text}
        readOnly={!mayChange}
        autoComplete="off"
      />
    </div>
  );
}
