import type { Metadata } from 'next';
import { Card } from '@/components/admin/card';
import { PageHead } from '@/components/admin/page-head';
import { SaveForm } from '@/components/admin/save-form';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { getLocale, getT } from '@/i18n/server';
import { mayDo } from '@/lib/domain/permissions';
import { requirePermission } from '@/lib/operators/require-permission';
import { readPointRules } from '@/lib/pricing/price-rules';
import { Desk } from '../desk';
import { grant, look, saveRules } from './actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT('pricing'))('points.title') };
}

/** How points are earned and spent, and a form to give a member some or take some back. */
export default async function PointsPage() {
  const operator = await requirePermission('points.read', await getLocale(), '/admin/points');
  const [locale, t] = await Promise.all([getLocale(), getT('pricing')]);
  return (
    <Desk active="points" operator={operator}>
      <PageHead title={t('points.title')} lead={t('points.lead')} />
      <div className="grid gap-4">
        {mayDo(operator.role, 'settings.write') && <RulesCard />}
        <Card id="look" title={t('points.look')}>
          <SaveForm action={look.bind(null, locale)} submit={t('points.lookUp')} busy={t('looking')}>
            <Field id="look-email" label={t('points.email')} required className="max-w-xl">
              {(control) => <Input {...control} type="email" name="email" maxLength={254} autoComplete="off" />}
            </Field>
          </SaveForm>
        </Card>
        {mayDo(operator.role, 'points.write') && <GrantCard />}
      </div>
    </Desk>
  );
}

async function RulesCard() {
  const [locale, t, rules] = await Promise.all([getLocale(), getT('pricing'), readPointRules()]);
  const fields = [
    { name: 'earnPercent', value: rules.earnPermille / 10, min: 0, max: 20, step: 0.1 },
    { name: 'minKrw', value: rules.minKrw, min: 0, max: 1_000_000, step: 1 },
    { name: 'maxPercent', value: rules.maxPercent, min: 1, max: 90, step: 1 },
  ] as const;
  return (
    <Card id="rules" title={t('points.rules')}>
      <SaveForm action={saveRules.bind(null, locale)} submit={t('save')} busy={t('saving')}>
        <div className="grid gap-4 sm:grid-cols-3">
          {fields.map(({ name, value, ...limits }) => (
            <Field key={name} id={name} label={t(`points.${name}`)} hint={t(`points.${name}Hint`)} required>
              {(control) => <Input {...control} {...limits} type="number" name={name} defaultValue={value} />}
            </Field>
          ))}
        </div>
      </SaveForm>
    </Card>
  );
}

async function GrantCard() {
  const [locale, t] = await Promise.all([getLocale(), getT('pricing')]);
  return (
    <Card id="grant" title={t('points.grant')}>
      <SaveForm action={grant.bind(null, locale)} submit={t('points.grantSubmit')} busy={t('saving')}>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field id="grant-email" label={t('points.email')} required>
            {(control) => <Input {...control} type="email" name="email" maxLength={254} autoComplete="off" />}
          </Field>
          <Field id="grant-delta" label={t('points.delta')} hint={t('points.deltaHint')} required>
            {(control) => <Input {...control} type="number" step={1} name="delta" />}
          </Field>
          <Field
            id="grant-note"
            label={t('points.note')}
            hint={t('points.noteHint')}
            required
            className="sm:col-span-2"
          >
            {(control) => <Input {...control} name="note" maxLength={100} />}
          </Field>
        </div>
      </SaveForm>
    </Card>
  );
}
