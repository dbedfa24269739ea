import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { getT } from '@/i18n/server';
import type { Permission } from '@/lib/domain/permissions';
import { ActionButton, type ActionMessage } from './action-button';
import { Allowed } from './allowed';
import { type SaveAction, SaveForm } from './save-form';

type Act = () => Promise<ActionMessage>;

export type ApprovalActions = { approve: Act; decline: SaveAction; takeBack: Act };

type ApprovalDecisionProps = {
  /** Makes the field's id unique on the page. */
  id: string;
  /** Whether the reader asked for it. */
  isOwn: boolean;
  /** Whether it still is what was asked for. */
  canApprove: boolean;
  actions: ApprovalActions;
  takeBackNeeds: Permission;
};

/** What the reader may do about something that waits for a second person. */
export const ApprovalDecision = ({ id, isOwn, canApprove, actions, takeBackNeeds }: ApprovalDecisionProps) =>
  isOwn ? (
    <Own takeBack={actions.takeBack} needs={takeBackNeeds} />
  ) : (
    <Decision id={id} canApprove={canApprove} actions={actions} />
  );

async function Own({ takeBack, needs }: { takeBack: Act; needs: Permission }) {
  const t = await getT('safety');
  return (
    <>
      <p className="text-muted text-sm">{t('approval.own')}</p>
      <Allowed to={needs}>
        <ActionButton action={takeBack} label={t('approval.takeBack')} busyLabel={t('approval.busy')} />
      </Allowed>
    </>
  );
}

type DecisionProps = Pick<ApprovalDecisionProps, 'id' | 'canApprove' | 'actions'>;

async function Decision({ id, canApprove, actions }: DecisionProps) {
  const t = await getT('safety');
  return (
    <Allowed to="refunds.approve">
      {canApprove && (
        <ActionButton
          action={actions.approve}
          label={t('approval.approve')}
          busyLabel={t('approval.busy')}
          look={{ variant: 'primary' }}
        />
      )}
      <details open={!canApprove}>
        <summary className="flex min-h-11 cursor-pointer items-center font-medium">{t('approval.decline')}</summary>
        <SaveForm
          action={actions.decline}
          submit={t('approval.decline')}
          busy={t('approval.busy')}
          look={{ variant: 'secondary' }}
        >
          <Field id={`decline-${id}`} label={t('approval.note')} required>
            {(control) => <Input {...control} name="note" maxLength={500} autoComplete="off" />}
          </Field>
        </SaveForm>
      </details>
    </Allowed>
  );
}
