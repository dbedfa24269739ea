'use client';

import { clsx } from 'clsx';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Section } from './section';
import { type Faults, receiptPurposes, type Typed } from './typed';
import { useWords } from './words';

const FIELDS = {
  income: 'group-has-[[value=income]:checked]/receipt:flex',
  expense: 'group-has-[[value=expense]:checked]/receipt:flex',
};

/** The cash receipt: asked only where the chosen way leaves no card slip, and its number only when one is wanted. */
export function ReceiptFields({ initial, faults }: { initial: Typed; faults: Faults }) {
  const { t, faultWords } = useWords();
  const fault = faults['cashReceipt.identifier'];
  return (
    <div className="hidden group-has-[[name=way][value$=':trans']:checked]/checkout:block group-has-[[name=way][value$=':vbank']:checked]/checkout:block">
      <Section id="checkout-receipt" title={t('receipt.title')} note={t('receipt.note')}>
        <div className="group/receipt space-y-4">
          <div role="radiogroup" aria-labelledby="checkout-receipt" className="flex flex-wrap gap-x-6">
            {(['', ...receiptPurposes] as const).map((purpose) => (
              <label key={purpose} className="flex min-h-11 items-center gap-2.5">
                <input
                  type="radio"
                  name="cashReceipt.purpose"
                  value={purpose}
                  defaultChecked={initial['cashReceipt.purpose'] === purpose}
                  className="size-5 accent-accent"
                />
                {t(`receipt.${purpose || 'none'}`)}
              </label>
            ))}
          </div>
          {receiptPurposes.map((purpose) => (
            <Field
              key={purpose}
              id={`receipt-${purpose}`}
              label={t(`receipt.${purpose}Number`)}
              error={fault && faultWords[fault]}
              className={clsx('hidden max-w-sm', FIELDS[purpose])}
            >
              {(control) => (
                <Input
                  {...control}
                  name={`cashReceipt.${purpose}`}
                  inputMode="numeric"
                  autoComplete="off"
                  maxLength={20}
                  defaultValue={initial[`cashReceipt.${purpose}`]}
                />
              )}
            </Field>
          ))}
        </div>
      </Section>
    </div>
  );
}
