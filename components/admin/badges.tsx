import { Badge } from '@/components/ui/badge';
import { getT } from '@/i18n/server';
import type { RefundState } from '@/lib/orders/operator-refunds';
import type { Stage } from '@/lib/orders/operator-stages';

const STAGE_TONES = {
  awaiting_deposit: 'warn',
  paid: 'ok',
  preparing: 'accent',
  shipped: 'accent',
  delivered: 'neutral',
  confirmed: 'neutral',
  cancelled: 'neutral',
} as const satisfies Record<Stage, string>;

/** Where an order stands. */
export async function StageBadge({ stage }: { stage: Stage }) {
  const t = await getT('admin');
  return <Badge tone={STAGE_TONES[stage]}>{t(`stages.${stage}`)}</Badge>;
}

const REFUND_TONES = {
  requested: 'warn',
  accepted: 'warn',
  refused: 'danger',
  ended: 'neutral',
  done: 'ok',
} as const satisfies Record<RefundState, string>;

/** Where a refund stands. */
export async function RefundBadge({ state }: { state: RefundState }) {
  const t = await getT('admin');
  return <Badge tone={REFUND_TONES[state]}>{t(`refunds.${state}`)}</Badge>;
}
