'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Price } from '@/components/ui/price';
import { formatKrw } from '@/i18n/won';
import { Section } from './section';
import type { Faults } from './typed';
import type { Discounting, DiscountOffer } from './use-discounts';
import { useWords } from './words';

type DiscountsProps = { offer: DiscountOffer; discounting: Discounting; faults: Faults };

/** What is taken off: a coupon, and a member's points. */
export function Discounts(props: DiscountsProps) {
  const { t } = useWords();
  return (
    <Section id="checkout-discounts" title={t('discounts.title')}>
      <div className="grid gap-6">
        <CouponPart {...props} />
        {props.offer.points && <PointsPart {...props} points={props.offer.points} />}
      </div>
    </Section>
  );
}

function CouponPart({ offer, discounting, faults }: DiscountsProps) {
  const { t, locale, faultWords } = useWords();
  const [code, setCode] = useState('');
  const { coupon, isBusy, apply, remove } = discounting;
  const fault = faults.coupon ?? discounting.fault;
  const words = fault === 'no-answer' ? t('discounts.noAnswer') : fault && faultWords[fault];
  if (coupon) {
    return (
      <div>
        <p className="font-medium text-[0.9375rem]">{t('discounts.coupon')}</p>
        <div className="mt-1.5 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-control bg-accent-soft px-4 py-2">
          <p className="grow font-semibold" role="status">
            {coupon.name} <Price amountKrw={-coupon.krw} locale={locale} className="text-accent-strong" />
          </p>
          <Button variant="quiet" size="sm" onClick={remove}>
            {t('discounts.remove')}
          </Button>
        </div>
        {words && <p className="mt-1.5 text-danger text-sm">{words}</p>}
      </div>
    );
  }
  return (
    <div className="grid gap-3">
      <div className="flex items-start gap-3">
        <Field id="coupon" label={t('discounts.coupon')} optionalLabel={t('optional')} error={words} className="grow">
          {(control) => (
            <Input
              {...control}
              name="coupon"
              value={code}
              onChange={(event) => setCode(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                // The coupon's own button, not the payment's.
                event.preventDefault();
                void apply(code);
              }}
              placeholder={t('discounts.code')}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={40}
            />
          )}
        </Field>
        <div className="pt-[1.9rem]">
          <Button variant="secondary" onClick={() => void apply(code)} disabled={isBusy}>
            {t('discounts.apply')}
          </Button>
        </div>
      </div>
      {offer.coupons.length > 0 && (
        <ul aria-label={t('discounts.own')} className="grid gap-2">
          {offer.coupons.map((own) => (
            <li key={own.code} className="flex items-center gap-3 rounded-control border border-line px-4 py-2.5">
              <p className="min-w-0 grow">
                <span className="block font-medium">{own.name}</span>
                <span className="block text-muted text-sm">{own.terms}</span>
              </p>
              <Button variant="secondary" size="sm" disabled={isBusy} onClick={() => void apply(own.code)}>
                {t('discounts.use')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

type PointsPartProps = DiscountsProps & { points: NonNullable<DiscountOffer['points']> };

function PointsPart({ points: { balanceKrw, rules }, discounting, faults }: PointsPartProps) {
  const { t, locale, faultWords } = useWords();
  const { pointsKrw, pointsMaxKrw, payPoints } = discounting;
  const won = (krw: number) => formatKrw(krw, locale);
  const hint =
    pointsMaxKrw > 0
      ? t('discounts.pointsHint', { balance: won(balanceKrw), max: won(pointsMaxKrw), min: won(rules.minKrw) })
      : t('discounts.pointsNone', { balance: won(balanceKrw), min: won(rules.minKrw) });
  const fault = faults.pointsKrw ?? (pointsKrw > 0 && pointsKrw < rules.minKrw ? 'points-minimum' : undefined);
  return (
    <div className="flex items-start gap-3">
      <Field
        id="pointsKrw"
        label={t('discounts.points')}
        optionalLabel={t('optional')}
        hint={hint}
        error={fault && faultWords[fault]}
        className="grow"
      >
        {(control) => (
          <Input
            {...control}
            name="pointsKrw"
            inputMode="numeric"
            value={pointsKrw === 0 ? '' : String(pointsKrw)}
            onChange={(event) => payPoints(Number(event.target.value.replace(/\D/g, '').slice(0, 9)))}
            placeholder="0"
            disabled={pointsMaxKrw === 0}
            autoComplete="off"
          />
        )}
      </Field>
      <div className="pt-[1.9rem]">
        <Button variant="secondary" disabled={pointsMaxKrw === 0} onClick={() => payPoints(pointsMaxKrw)}>
          {t('discounts.all')}
        </Button>
      </div>
    </div>
  );
}
