'use client';

import type { Messages } from 'use-intl/core';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input, Select, Textarea } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { useSentForm } from '@/components/ui/use-sent-form';
import { fill } from '@/i18n/fill';
import type { ClaimDesk } from '@/lib/claims/claim-desk';
import type { ClaimWish } from '@/lib/claims/request-claim';

type Words = Messages['claims']['form'];
type Fault = keyof Words['faults'] & string;

type ClaimFormProps = {
  number: string;
  token: string;
  locale: string;
  wish: ClaimWish;
  postageKrw: number;
  /** Lines that may be exchanged for something else. */
  choices: readonly ClaimDesk['lines'][number][];
  words: Words;
};

/** Words, photographs and the press that sends it; whatever goes wrong, what was written stays. */
export function ClaimForm({ number, token, locale, wish, postageKrw, choices, words }: ClaimFormProps) {
  const { form, fault, isBusy, send } = useSentForm<Fault>(`/api/orders/${number}/claims`, words.faults);
  const isAtPhotos = fault === 'bad-photo' || fault === 'too-many-photos';
  return (
    <form ref={form} onSubmit={(event) => void send(event)} noValidate className="grid gap-6">
      {fault && !isAtPhotos && (
        <Notice tone="danger" role="alert">
          {words.faults[fault]}
        </Notice>
      )}
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="kind" value={wish.kind} />
      <input type="hidden" name="reason" value={wish.reason} />
      <input type="hidden" name="postageKrw" value={postageKrw} />
      {wish.lines.map(({ lineId, quantity }) => (
        <input key={lineId} type="hidden" name={`line-${lineId}`} value={quantity} />
      ))}
      {choices.map(({ lineId, name, exchange }) => (
        <Field key={lineId} id={`instead-${lineId}`} label={fill(words.instead, { name })}>
          {(control) => (
            <Select {...control} name={`instead-${lineId}`}>
              {exchange.map(({ skuId, label, isOwn, stock }) => (
                <option key={skuId} value={skuId} disabled={stock === 0}>
                  {isOwn ? fill(words.same, { label }) : label}
                  {stock === 0 ? ` ${words.soldOut}` : ''}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ))}
      <Field id="claim-note" label={words.note} hint={words.noteHint} optionalLabel={words.optional}>
        {(control) => <Textarea {...control} name="note" rows={4} maxLength={1000} />}
      </Field>
      <Field
        id="claim-photos"
        label={words.photos}
        hint={words.photosHint}
        optionalLabel={words.optional}
        error={isAtPhotos && words.faults[fault]}
      >
        {(control) => (
          <Input
            {...control}
            name="photos"
            type="file"
            accept="image/jpeg,image/png,image/webp"
            multiple
            className="py-2.5"
          />
        )}
      </Field>
      <noscript>
        <Notice tone="warn">{words.noScript}</Notice>
      </noscript>
      <Button type="submit" size="lg" aria-disabled={isBusy || undefined}>
        {isBusy ? words.busy : words.submit[wish.kind]}
      </Button>
    </form>
  );
}
