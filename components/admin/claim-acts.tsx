import type { ReactNode } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Input, Select, Textarea } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { getLocale, getT } from '@/i18n/server';
import { formatKrw } from '@/i18n/won';
import type { ClaimView } from '@/lib/claims/claim-view';
import type { RefundChoice } from '@/lib/claims/refund-claim';
import { carriers } from '@/lib/domain/carriers';
import type { ClaimAct } from '@/lib/domain/claim';
import { faultOf } from '@/lib/domain/claim-rules';
import { refusalText } from './refund-refusal';
import { type SaveAction, SaveForm } from './save-form';

/** The acts this operator may do, each with its door. */
export type ClaimActions = Partial<Record<ClaimAct, SaveAction>>;

type ClaimActsProps = { claim: ClaimView; choices: readonly RefundChoice[]; actions: ClaimActions };

/** Everything that can be done with a claim now; the first act is open, the others are a press away. */
export async function ClaimActs({ claim, choices, actions }: ClaimActsProps) {
  const t = await getT('claims');
  const acts = claim.acts.operator.flatMap((act) => (actions[act] ? [{ act, action: actions[act] }] : []));
  return (
    <div className="mt-4 grid gap-2">
      {acts.map(({ act, action }, index) => (
        <details
          key={act}
          open={index === 0}
          className="rounded-control border border-line px-4 open:bg-sunken/40 [&_form]:pb-4"
        >
          <summary className="flex min-h-11 cursor-pointer items-center font-semibold">{t(`act.${act}.name`)}</summary>
          <p className="mb-3 text-muted text-sm">{t(`act.${act}.text`)}</p>
          <SaveForm
            action={action}
            submit={t(`act.${act}.name`)}
            busy={t('desk.busy')}
            look={{ variant: index === 0 ? 'primary' : 'secondary' }}
          >
            <ActFields act={act} claim={claim} choices={choices} />
          </SaveForm>
        </details>
      ))}
    </div>
  );
}

type ActFieldsProps = { act: ClaimAct; claim: ClaimView; choices: readonly RefundChoice[] };

async function ActFields({ act, claim, choices }: ActFieldsProps): Promise<ReactNode> {
  const t = await getT('claims');
  const id = `claim-${claim.id}-${act}`;
  const advice = await adviceFor(claim);
  switch (act) {
    case 'approve':
      return (
        <Field id={id} label={t('act.approve.advice')}>
          {(control) => <Textarea {...control} name="advice" maxLength={500} defaultValue={advice} />}
        </Field>
      );
    case 'refuse':
      return (
        <Field id={id} label={t('act.refuse.refusal')} required>
          {(control) => <Textarea {...control} name="refusal" maxLength={500} />}
        </Field>
      );
    case 'collect':
    case 'send':
      return <ParcelFields id={id} />;
    case 'inspect':
      return <InspectFields id={id} claim={claim} />;
    case 'refund':
      return <RefundFields choices={choices} />;
    case 'receive':
    case 'convert':
    case 'withdraw':
      return null;
  }
}

/** What a buyer is told at an approval, unless the operator writes something else. */
async function adviceFor({ kind, postageKrw }: ClaimView): Promise<string> {
  const t = await getT('claims');
  const isPaidExchange = kind === 'exchange' && postageKrw > 0;
  const postage = isPaidExchange ? t('act.approve.postage', { amount: formatKrw(postageKrw, await getLocale()) }) : '';
  return [t('act.approve.pack'), postage].filter(Boolean).join(' ');
}

async function ParcelFields({ id }: { id: string }) {
  const locale = await getLocale();
  const t = await getT('delivery');
  return (
    <>
      <Field id={`${id}-carrier`} label={t('parcel.carrier')}>
        {(control) => (
          <Select {...control} name="carrier">
            {carriers.map(({ code, name }) => (
              <option key={code} value={code}>
                {name[locale]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field id={`${id}-waybill`} label={t('parcel.waybill')} required>
        {(control) => <Input {...control} name="waybill" inputMode="numeric" autoComplete="off" maxLength={40} />}
      </Field>
    </>
  );
}

async function InspectFields({ id, claim }: { id: string; claim: ClaimView }) {
  const t = await getT('claims');
  return (
    <>
      <Field id={`${id}-fault`} label={t('act.inspect.fault')} hint={t('act.inspect.faultHint')}>
        {(control) => (
          <Select {...control} name="fault" defaultValue={faultOf(claim.reason)}>
            {(['buyer', 'shop'] as const).map((fault) => (
              <option key={fault} value={fault}>
                {t(`desk.fault.${fault}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field id={`${id}-note`} label={t('act.inspect.note')} optionalLabel={t('form.optional')}>
        {(control) => <Input {...control} name="inspection" maxLength={200} autoComplete="off" />}
      </Field>
      <Checkbox name="returnStock" value="yes" defaultChecked={faultOf(claim.reason) === 'buyer'}>
        {t('act.inspect.returnStock')}
        <span className="block text-muted text-sm">{t('act.inspect.returnStockHint')}</span>
      </Checkbox>
    </>
  );
}

/** With the postage taken off, and without: exactly what is sent. */
async function RefundFields({ choices }: { choices: readonly RefundChoice[] }) {
  const locale = await getLocale();
  const t = await getT('claims');
  const possible = choices.flatMap(({ postageKrw, preview }) =>
    preview.kind === 'refundable' ? [{ postageKrw, preview }] : [],
  );
  const [refused] = choices.flatMap(({ preview }) => (preview.kind === 'refundable' ? [] : [preview]));
  return (
    <>
      {refused && <Notice tone="warn">{refusalText(refused, locale)}</Notice>}
      <fieldset className="grid gap-2">
        <legend className="sr-only">{t('act.refund.name')}</legend>
        {possible.map(({ postageKrw, preview: { plan, fingerprint } }, index) => (
          <label
            key={postageKrw}
            className="flex min-h-12 items-center gap-3 rounded-control border border-edge bg-surface px-4 py-2 has-checked:border-accent"
          >
            <input
              type="radio"
              name="choice"
              value={`${postageKrw}:${fingerprint}`}
              defaultChecked={index === 0}
              className="size-5 accent-accent"
            />
            <span>
              <strong className="tabular-nums">{formatKrw(plan.amountKrw, locale)}</strong>{' '}
              <span className="text-muted">
                {postageKrw > 0
                  ? t('act.refund.less', { amount: formatKrw(postageKrw, locale) })
                  : t(plan.shippingKrw > 0 ? 'act.refund.withDelivery' : 'act.refund.whole')}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
    </>
  );
}
