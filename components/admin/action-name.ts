import { getT } from '@/i18n/server';

const KNOWN = [
  ...(['channel.test', 'settlement.rate', 'settlement.keep', 'settlement.export'] as const),
  ...(['customer.block', 'customer.unblock', 'customer.sessions', 'customer.note'] as const),
  ...(['customer.reveal', 'orders.export', 'packing.print', 'operator.sign-in', 'operator.sign-out'] as const),
  ...(['staff.invite', 'staff.invite-revoke', 'staff.join', 'staff.role'] as const),
  ...(['staff.disable', 'staff.enable', 'staff.sessions', 'product.create', 'product.save', 'product.notice'] as const),
  ...([
    'pricing.remote-fees',
    'coupon.create',
    'coupon.end',
    'coupon.issue',
    'points.grant',
    'points.take',
    'points.rules',
  ] as const),
  ...([
    'product.publish',
    'product.hide',
    'product.options',
    'product.skus',
    'product.import',
    'product.schedule',
    'product.duplicate',
  ] as const),
  ...(['category.create', 'category.rename', 'category.arrange', 'category.delete'] as const),
  ...([
    'factor.add',
    'factor.codes',
    'factor.remove',
    'staff.factor-reset',
    'operator.sessions',
    'operator.password',
    'access.review',
  ] as const),
  ...([
    'settings.change',
    'message.again',
    'message.template',
    'pricing.remote-ranges',
    'policy.publish',
    'shop.open',
    'shop.shut',
    'refund.request',
    'refund.propose',
    'refund.approve',
    'refund.decline',
    'payment.ask',
    'parked.resolve',
    'parked.propose',
    'parked.approve',
    'parked.decline',
    'order.hold',
    'order.release',
    'breach.export',
    'job.retry',
    'order.cancel',
  ] as const),
  ...(['claim.approve', 'claim.refuse', 'claim.collect', 'claim.receive', 'claim.inspect'] as const),
  ...(['claim.convert', 'claim.refund', 'claim.send', 'claim.withdraw'] as const),
] as const;

type Underscored<P extends string> = P extends `${infer Head}.${infer Tail}` ? `${Head}_${Tail}` : P;

/** What was done, as people read it; the bare word of an action this list does not know. */
export async function actionName(action: string): Promise<string> {
  const t = await getT('staff');
  const known = KNOWN.find((one) => one === action);
  return known ? t(`actions.${known.replace('.', '_') as Underscored<typeof known>}`) : action;
}
