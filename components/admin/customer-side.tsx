import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { Field } from '@/components/ui/field';
import { Input, Textarea } from '@/components/ui/input';
import { getT } from '@/i18n/server';
import type { CustomerFile } from '@/lib/customers/customer-file';
import { ActionButton, type ActionMessage } from './action-button';
import { actionName } from './action-name';
import { Allowed } from './allowed';
import { Card } from './card';
import { Facts } from './facts';
import { type SaveAction, SaveForm } from './save-form';
import { When } from './when';

export const REASON_MAX = 200;
export const NOTE_MAX = 500;

/** How a member is reached; covered until somebody says why. */
export async function ContactCard({
  file: { contact, isEmailVerified },
  reveal,
}: {
  file: CustomerFile;
  reveal: ReactNode;
}) {
  const [t, admin] = await Promise.all([getT('customers'), getT('admin')]);
  return (
    <Card id="contact" title={t('contact.title')} className="max-xl:order-first">
      <Facts
        facts={[
          { name: admin('order.tel'), value: contact.tel ?? t('noTel') },
          {
            name: admin('order.email'),
            value: (
              <span className="break-all">
                {contact.email} {!isEmailVerified && <Badge tone="warn">{t('unverified')}</Badge>}
              </span>
            ),
          },
          {
            name: t('contact.addresses'),
            value:
              contact.addresses.length === 0
                ? t('contact.none')
                : // biome-ignore lint/suspicious/noArrayIndexKey: covered, two may read the same.
                  contact.addresses.map((address, index) => <p key={index}>{address}</p>),
          },
        ]}
      />
      {reveal}
    </Card>
  );
}

type BlockCardProps = { blocked: CustomerFile['blocked']; block: SaveAction; unblock: () => Promise<ActionMessage> };

/** Whether a member may sign in, and the way to change it. */
export async function BlockCard({ blocked, block, unblock }: BlockCardProps) {
  const t = await getT('customers');
  return (
    <Card id="block" title={t('block.title')}>
      {blocked ? (
        <div className="space-y-4">
          <Facts
            facts={[
              { name: t('block.since'), value: <When at={blocked.at} /> },
              { name: t('block.reason'), value: blocked.reason },
            ]}
          />
          <Allowed to="customers.block">
            <ActionButton action={unblock} label={t('block.undo')} busyLabel={t('block.undoing')} />
          </Allowed>
        </div>
      ) : (
        <>
          <p className="mb-3 text-muted text-sm">{t('block.lead')}</p>
          <SaveForm action={block} submit={t('block.submit')} busy={t('block.busy')} look={{ variant: 'danger' }}>
            <Field id="block-reason" label={t('block.reason')} hint={t('block.reasonHint')} required>
              {(control) => <Input {...control} name="reason" maxLength={REASON_MAX} autoComplete="off" />}
            </Field>
          </SaveForm>
        </>
      )}
    </Card>
  );
}

/** What colleagues have to know. */
export async function NotesCard({ notes, add }: { notes: CustomerFile['notes']; add: SaveAction }) {
  const t = await getT('customers');
  return (
    <Card id="notes" title={t('notes.title')}>
      {notes.length === 0 && <p className="text-muted text-sm">{t('notes.none')}</p>}
      <ol className="space-y-3 text-[0.9375rem]">
        {notes.map(({ id, at, by, text }) => (
          <li key={id}>
            <p className="whitespace-pre-line break-words">{text}</p>
            <p className="break-all text-muted text-sm">
              {by} · <When at={at} />
            </p>
          </li>
        ))}
      </ol>
      <Allowed to="customers.write">
        <div className="mt-4">
          <SaveForm action={add} submit={t('notes.add')} busy={t('notes.saving')} look={{ variant: 'secondary' }}>
            <Field id="note" label={t('notes.text')} hint={t('notes.hint')} required>
              {(control) => <Textarea {...control} name="text" maxLength={NOTE_MAX} />}
            </Field>
          </SaveForm>
        </div>
      </Allowed>
    </Card>
  );
}

/** Who of the staff did what about a member. */
export async function LedgerCard({ rows }: { rows: CustomerFile['audit'] }) {
  const t = await getT('customers');
  return (
    <Card id="ledger" title={t('ledger.title')}>
      {rows.length === 0 && <p className="text-muted text-sm">{t('ledger.none')}</p>}
      <ol className="space-y-2.5 text-[0.9375rem]">
        {rows.map(({ id, at, operator, action }) => (
          <li key={id}>
            <p className="font-medium">{actionName(action)}</p>
            <p className="break-all text-muted text-sm">
              {operator} · <When at={at} />
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
}
