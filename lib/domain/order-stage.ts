// The stages of an order, as Korean shops count them, and who may move it from one to the next. Money moves an order to `paid` and to
// `cancelled`, its last parcel to `shipped`; everything else is a move of this table. Claims stand beside the stages.

export type OrderStage =
  | 'awaiting_deposit'
  | 'paid'
  | 'preparing'
  | 'shipped'
  | 'delivered'
  | 'confirmed'
  | 'cancelled';

export type StageActor = 'operator' | 'buyer' | 'clock';

type Move = { from: OrderStage; to: OrderStage; by: readonly StageActor[] };

/** Every move has its way back for an operator, so that a slip of the hand is none. */
const moves: readonly Move[] = [
  { from: 'paid', to: 'preparing', by: ['operator'] },
  { from: 'preparing', to: 'paid', by: ['operator'] },
  { from: 'preparing', to: 'shipped', by: ['operator'] },
  { from: 'shipped', to: 'preparing', by: ['operator'] },
  { from: 'shipped', to: 'delivered', by: ['operator'] },
  { from: 'delivered', to: 'shipped', by: ['operator'] },
  { from: 'delivered', to: 'confirmed', by: ['operator', 'buyer', 'clock'] },
  { from: 'confirmed', to: 'delivered', by: ['operator'] },
];

/** What of an order's goods has left: pieces. */
export type Sent = { pieces: number; left: number };

/** Where somebody may move an order from here. What has left and what has not keeps it from stages that would not be true. */
export const nextStages = (from: OrderStage, by: StageActor, sent: Sent): OrderStage[] =>
  moves
    .filter((move) => move.from === from && move.by.includes(by))
    .map(({ to }) => to)
    .filter((to) => isTrue(to, sent));

function isTrue(to: OrderStage, { pieces, left }: Sent): boolean {
  if (to === 'paid') return pieces === 0;
  return to !== 'shipped' || (pieces > 0 && left === 0);
}

/** Whether a parcel of the order may be sent. */
export const maySend = (stage: OrderStage): boolean => stage === 'paid' || stage === 'preparing';

/** Where an order stands when a parcel has left: on its way once nothing is left to send. */
export const stageAfterSending = (leftToSend: number): OrderStage => (leftToSend > 0 ? 'preparing' : 'shipped');

/**
 * Who has the goods, which decides what a refund means: with the shop they only go back on the shelf; on their way or with the buyer
 * they have to come back first. Confirming ends no right: the seven days of withdrawal count from the delivery. (전자상거래법 제17조)
 */
export function goodsAreWith(stage: OrderStage): 'shop' | 'carrier' | 'buyer' {
  switch (stage) {
    case 'awaiting_deposit':
    case 'paid':
    case 'preparing':
    case 'cancelled':
      return 'shop';
    case 'shipped':
      return 'carrier';
    case 'delivered':
    case 'confirmed':
      return 'buyer';
  }
}

/** When an order reached the stages it has behind it; a move that was taken back is none. */
export function reachedAt(moves: readonly { to: OrderStage; at: Date }[]): ReadonlyMap<OrderStage, Date> {
  const reached = new Map<OrderStage, Date>();
  for (const { to, at } of moves) {
    for (const later of WAY.slice(WAY.indexOf(to) + 1)) reached.delete(later);
    if (!reached.has(to)) reached.set(to, at);
  }
  return reached;
}

const WAY: readonly OrderStage[] = ['paid', 'preparing', 'shipped', 'delivered', 'confirmed'];
