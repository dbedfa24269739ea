'use client';

import { useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Input, Select } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { RefundConfirm } from './refund-confirm';
import { type PlannerLine, RefundLines } from './refund-lines';
import { RefundPlanBox } from './refund-plan-box';
import { type Draft, type PlanView, useRefundPlan, type Wanted, wantedOf } from './use-refund-plan';

export type Sending = { wanted: Wanted; fingerprint: string; preset: string; detail: string; returnStock: boolean };

export type SentView =
  | { kind: 'sent'; text: string }
  /** The plan is another by now: shown, and agreed to again. */
  | { kind: 'changed'; text: string; view: PlanView }
  | { kind: 'refused'; text: string };

export type PlannerWords = Record<
  | 'all'
  | 'extra'
  | 'extraHint'
  | 'reason'
  | 'detail'
  | 'detailHint'
  | 'optional'
  | 'returnStock'
  | 'returnStockHint'
  | 'continue'
  | 'planHeading'
  | 'choose'
  | 'looking'
  | 'failed'
  | 'confirmHeading'
  | 'balanceHint'
  | 'irreversible'
  | 'confirm'
  | 'back'
  | 'busy'
  | 'stock'
  | 'stockYes'
  | 'stockNo'
  | 'less'
  | 'more'
  | 'quantity',
  string
>;

type RefundPlannerProps = {
  lines: readonly PlannerLine[];
  /** The delivery's price that is left, in words; null when nothing of it is. */
  shipping: string | null;
  presets: readonly { value: string; label: string }[];
  words: PlannerWords;
  preview: (wanted: Wanted) => Promise<PlanView>;
  send: (sending: Sending) => Promise<SentView>;
};

const nothing: Draft = { quantities: {}, shipping: false, extra: '' };

/** Choose, read what it comes to while choosing, read again what will be sent, send. Needs JavaScript: the plan is its state. */
export function RefundPlanner({ lines, shipping, presets, words, preview, send }: RefundPlannerProps) {
  const { draft, view, change, show } = useRefundPlan(nothing, preview, words.failed);
  const [why, setWhy] = useState({ preset: presets[0]?.value ?? '', detail: '', returnStock: false });
  const [agreed, setAgreed] = useState<Extract<PlanView, { kind: 'plan' }> | null>(null);
  const [told, setTold] = useState<SentView | null>(null);
  const [isSending, startSending] = useTransition();

  const confirm = (fingerprint: string) =>
    startSending(async () => {
      const failed: SentView = { kind: 'refused', text: words.failed };
      const answer = await send({ wanted: wantedOf(draft), fingerprint, ...why }).catch(() => failed);
      setTold(answer);
      setAgreed(null);
      if (answer.kind === 'changed') show(answer.view);
    });
  const chooseAll = () =>
    change({
      quantities: Object.fromEntries(lines.map(({ lineId, left }) => [lineId, left])),
      shipping: shipping !== null,
    });

  if (agreed)
    return (
      <RefundConfirm
        plan={agreed}
        why={why}
        presets={presets}
        words={words}
        isBusy={isSending}
        onConfirm={() => confirm(agreed.fingerprint)}
        onBack={() => setAgreed(null)}
      />
    );
  return (
    <div className="space-y-4">
      {told && (
        <Notice tone={told.kind === 'sent' ? 'ok' : 'warn'} role={told.kind === 'sent' ? 'status' : 'alert'}>
          {told.text}
        </Notice>
      )}
      <RefundLines lines={lines} draft={draft} shipping={shipping} words={words} onChange={change} onAll={chooseAll} />
      <Field id="refund-extra" label={words.extra} optionalLabel={words.optional} hint={words.extraHint}>
        {(control) => (
          <Input
            {...control}
            inputMode="numeric"
            autoComplete="off"
            maxLength={12}
            value={draft.extra}
            onChange={(event) => change({ extra: event.target.value })}
            className="text-right tabular-nums"
          />
        )}
      </Field>
      <WhyFields why={why} presets={presets} words={words} onChange={(part) => setWhy({ ...why, ...part })} />
      <RefundPlanBox view={view} words={words} />
      <Button
        variant="danger"
        className="w-full"
        disabled={view?.kind !== 'plan'}
        onClick={() => {
          setTold(null);
          if (view?.kind === 'plan') setAgreed(view);
        }}
      >
        {words.continue}
      </Button>
    </div>
  );
}

export type Why = { preset: string; detail: string; returnStock: boolean };

type WhyFieldsProps = {
  why: Why;
  presets: readonly { value: string; label: string }[];
  words: PlannerWords;
  onChange: (part: Partial<Why>) => void;
};

function WhyFields({ why, presets, words, onChange }: WhyFieldsProps) {
  return (
    <>
      <Field id="refund-reason" label={words.reason}>
        {(control) => (
          <Select {...control} value={why.preset} onChange={(event) => onChange({ preset: event.target.value })}>
            {presets.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field id="refund-detail" label={words.detail} optionalLabel={words.optional} hint={words.detailHint}>
        {(control) => (
          <Input
            {...control}
            value={why.detail}
            maxLength={80}
            autoComplete="off"
            onChange={(event) => onChange({ detail: event.target.value })}
          />
        )}
      </Field>
      <Checkbox checked={why.returnStock} onChange={(event) => onChange({ returnStock: event.target.checked })}>
        {words.returnStock}
        <span className="block text-muted text-sm">{words.returnStockHint}</span>
      </Checkbox>
    </>
  );
}
