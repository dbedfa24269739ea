import type { OrderStatus, RefundStatus } from '../generated/prisma/enums';

/** Stages an order goes through, in order; cancelled stands beside them. */
export const stages = [
  'awaiting_deposit',
  'paid',
  'preparing',
  'shipped',
  'delivered',
  'confirmed',
  'cancelled',
] as const satisfies readonly OrderStatus[];
export type Stage = OrderStatus;

export const isStage = (value: unknown): value is Stage => stages.some((stage) => stage === value);

/** Where a refund may stand; what needs an eye comes first. */
export const refundStages = ['requested', 'refused', 'done'] as const satisfies readonly RefundStatus[];
export type RefundStage = RefundStatus;

export const isRefundStage = (value: unknown): value is RefundStage => refundStages.some((stage) => stage === value);
