import type { ComponentProps, ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { href } from '@/i18n/config';
import { getLocale, getT } from '@/i18n/server';
import type { FactorState } from '@/lib/operators/second-factor';
import { Card } from './card';
import { CodeForm } from './code-form';
import { Qr } from './qr';
import type { RecoveryWords } from './recovery-codes';
import { type SaveAction, SaveForm } from './save-form';
import { When } from './when';

type CodeAction = ComponentProps<typeof CodeForm>['action'];

type FactorCardProps = {
  factor: FactorState;
  actions: { begin: SaveAction } & Record<'confirm' | 'renew' | 'remove', CodeAction>;
};

/** One's own second factor: switched on in two steps, or on with what can be done about it. */
export async function FactorCard({ factor, actions }: FactorCardProps) {
  const t = await getT('safety');
  const isOn = factor.kind === 'on';
  return (
    <Card
      id="factor"
      title={t('factor.title')}
      aside={<Badge tone={isOn ? 'ok' : 'neutral'}>{t(isOn ? 'factor.on' : 'factor.off')}</Badge>}
    >
      {factor.kind === 'none' && <Begin action={actions.begin} />}
      {factor.kind === 'pending' && <Pending factor={factor} action={actions.confirm} />}
      {isOn && <On factor={factor} actions={actions} />}
    </Card>
  );
}

async function Begin({ action }: { action: SaveAction }) {
  const t = await getT('safety');
  return (
    <>
      <p className="mb-4 text-muted">{t('factor.lead')}</p>
      <SaveForm action={action} submit={t('factor.begin')} busy={t('factor.busy')}>
        <Field id="own-password" label={t('factor.password')} required className="max-w-sm">
          {(control) => (
            <Input {...control} type="password" name="password" maxLength={128} autoComplete="current-password" />
          )}
        </Field>
      </SaveForm>
    </>
  );
}

type PendingProps = { factor: Extract<FactorState, { kind: 'pending' }>; action: CodeAction };

async function Pending({ factor: { secret, address }, action }: PendingProps) {
  const t = await getT('safety');
  return (
    <div className="grid gap-6 md:grid-cols-[13rem_minmax(0,1fr)]">
      <Qr text={address} label={t('factor.square')} />
      <div className="space-y-5">
        <p>{t('factor.scan')}</p>
        <p>
          <span className="block text-muted text-sm">{t('factor.secret')}</span>
          <code className="break-all">{secret.match(/.{4}/g)?.join(' ')}</code>
        </p>
        <CodeForm
          id="confirm-code"
          action={action}
          words={{ code: t('factor.confirm'), submit: t('factor.confirmSubmit'), busy: t('factor.busy') }}
          recovery={await recoveryWords()}
          isDigits
        />
      </div>
    </div>
  );
}

type OnProps = { factor: Extract<FactorState, { kind: 'on' }>; actions: FactorCardProps['actions'] };

/** Recovery codes that make one think of new ones. */
const FEW = 3;

async function On({ factor: { since, codesLeft }, actions }: OnProps) {
  const t = await getT('safety');
  const shared = { code: t('factor.code'), busy: t('factor.busy') };
  return (
    <div className="space-y-3">
      <p>
        {t('factor.since')} <When at={since} look="short" /> · {t('factor.codesLeft', { count: codesLeft })}
      </p>
      {codesLeft <= FEW && <Notice tone="warn">{t('factor.few')}</Notice>}
      <Way title={t('factor.renew')} text={t('factor.renewText')}>
        <CodeForm
          id="renew-code"
          action={actions.renew}
          words={{ ...shared, submit: t('factor.renewSubmit') }}
          recovery={await recoveryWords()}
          look={{ variant: 'secondary' }}
        />
      </Way>
      <Way title={t('factor.remove')} text={t('factor.removeText')}>
        <CodeForm
          id="remove-code"
          action={actions.remove}
          words={{ ...shared, submit: t('factor.removeSubmit') }}
          look={{ variant: 'danger' }}
        />
      </Way>
    </div>
  );
}

function Way({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <details className="rounded-control border border-line px-4">
      <summary className="flex min-h-11 cursor-pointer items-center font-semibold">{title}</summary>
      <div className="space-y-3 pb-4">
        <p className="text-muted text-sm">{text}</p>
        {children}
      </div>
    </details>
  );
}

async function recoveryWords(): Promise<RecoveryWords> {
  const t = await getT('safety');
  return {
    ...{ title: t('factor.codes'), text: t('factor.codesText'), done: t('factor.done') },
    ...{ copy: t('factor.copy'), copied: t('factor.copied'), failed: t('factor.failed') },
    doneHref: href(await getLocale(), '/admin/account'),
  };
}
