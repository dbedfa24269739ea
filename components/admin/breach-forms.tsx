import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input, Select, Textarea } from '@/components/ui/input';
import { getLocale, getT } from '@/i18n/server';
import { address } from './addresses';
import { Card } from './card';

type Asked = Record<string, string | string[] | undefined>;

type BreachFormsProps = { asked: Asked; staff: readonly { id: string; email: string }[] };

const textOf = (value: Asked[string]): string => (typeof value === 'string' ? value : '');

/** Asks by whose hand and when, or of which orders. The answer changes nothing and shows nobody's data. */
export async function BreachForms({ asked, staff }: BreachFormsProps) {
  const t = await getT('privacy');
  const action = address(await getLocale(), '/admin/audit/breach', {});
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <Card id="by-operator" title={t('breach.byOperator')}>
        <form action={action} className="space-y-4">
          <Field id="breach-who" label={t('breach.who')} required>
            {(control) => (
              <Select {...control} name="who" defaultValue={textOf(asked.who)}>
                <option value="">{t('breach.choose')}</option>
                {staff.map(({ id, email }) => (
                  <option key={id} value={id}>
                    {email}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <div className="grid gap-3 sm:grid-cols-2">
            <Field id="breach-from" label={t('breach.from')} required>
              {(control) => <Input {...control} type="date" name="from" defaultValue={textOf(asked.from)} />}
            </Field>
            <Field id="breach-to" label={t('breach.to')} required>
              {(control) => <Input {...control} type="date" name="to" defaultValue={textOf(asked.to)} />}
            </Field>
          </div>
          <Button type="submit" variant="secondary" size="sm">
            {t('breach.look')}
          </Button>
        </form>
      </Card>
      <Card id="by-orders" title={t('breach.byOrders')}>
        <form action={action} className="space-y-4">
          <Field id="breach-orders" label={t('breach.orders')} hint={t('breach.ordersHint')} required>
            {(control) => <Textarea {...control} name="orders" rows={4} defaultValue={textOf(asked.orders)} />}
          </Field>
          <Button type="submit" variant="secondary" size="sm">
            {t('breach.look')}
          </Button>
        </form>
      </Card>
    </div>
  );
}
