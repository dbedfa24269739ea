'use client';

import { Form } from '@/components/account/form';
import type { FormAction } from '@/components/account/form-state';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/input';
import type { ProductSku } from '@/lib/catalog/types';

export type RestockFormProps = {
  slug: string;
  locale: string;
  /** Those that cannot be had now. */
  skus: readonly ProductSku[];
  words: { title: string; option: string; submit: string; busy: string };
  action: FormAction;
};

/** Asks to be told when something sold out is back. */
export function RestockForm({ slug, locale, skus, words, action }: RestockFormProps) {
  const [only] = skus;
  return (
    <details id="restock" className="rounded-card border border-line p-4">
      <summary className="min-h-11 content-center font-medium">{words.title}</summary>
      <div className="mt-3">
        <Form
          action={action}
          submit={words.submit}
          busy={words.busy}
          hidden={only && skus.length === 1 ? { slug, locale, sku: only.code } : { slug, locale }}
          variant="secondary"
          size="sm"
        >
          {skus.length > 1 && (
            <Field id="restock-sku" label={words.option}>
              {(control) => (
                <Select {...control} name="sku">
                  {skus.map(({ code, optionValues }) => (
                    <option key={code} value={code}>
                      {optionValues.join(' / ')}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          )}
        </Form>
      </div>
    </details>
  );
}
