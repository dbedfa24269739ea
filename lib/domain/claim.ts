// A claim (반품·교환) from its request to its end, as one table: what may be done with it, by whom, and where it stands then. What an act
// means for money and goods is in lib/claims.

export type ClaimKind = 'return' | 'exchange';

export type ClaimState =
  | 'requested'
  | 'approved'
  | 'collecting'
  | 'received'
  | 'inspected'
  | 'completed'
  | 'refused'
  | 'withdrawn';

/** In the order in which people are to see them: what leads on before what leads away. */
export const claimActs = [
  'approve',
  'collect',
  'receive',
  'inspect',
  'refund',
  /** The other goods leave. */
  'send',
  'refuse',
  /** An exchange becomes a return, e.g. because there are no other goods. */
  'convert',
  'withdraw',
] as const;
export type ClaimAct = (typeof claimActs)[number];

export type ClaimActor = 'buyer' | 'operator';

/** As far as the table asks. */
export type ClaimStanding = {
  kind: ClaimKind;
  state: ClaimState;
  /** Whether the refund that settled it came to nothing: it is owed again. */
  isRefundLost: boolean;
};

type Move = {
  act: ClaimAct;
  from: readonly ClaimState[];
  to: ClaimState | 'same';
  by: readonly ClaimActor[];
  of?: ClaimKind;
};

const moves: readonly Move[] = [
  { act: 'approve', from: ['requested'], to: 'approved', by: ['operator'] },
  // Before the goods come, because they need not; after the inspection, because of what it found.
  { act: 'refuse', from: ['requested', 'received'], to: 'refused', by: ['operator'] },
  { act: 'collect', from: ['approved', 'collecting'], to: 'collecting', by: ['operator'] },
  // Some buyers bring or send the goods themselves.
  { act: 'receive', from: ['approved', 'collecting'], to: 'received', by: ['operator'] },
  { act: 'inspect', from: ['received'], to: 'inspected', by: ['operator'] },
  {
    act: 'convert',
    from: ['requested', 'approved', 'collecting', 'received', 'inspected'],
    to: 'same',
    by: ['operator'],
    of: 'exchange',
  },
  { act: 'refund', from: ['inspected'], to: 'completed', by: ['operator'], of: 'return' },
  { act: 'send', from: ['inspected'], to: 'completed', by: ['operator'], of: 'exchange' },
  { act: 'withdraw', from: ['requested', 'approved'], to: 'withdrawn', by: ['buyer', 'operator'] },
  // Once somebody is on the way to fetch them, the buyer has to call.
  { act: 'withdraw', from: ['collecting'], to: 'withdrawn', by: ['operator'] },
];

/** Where an act leads; null when it may not be done. */
export function stateAfter(claim: ClaimStanding, act: ClaimAct, by: ClaimActor): ClaimState | null {
  if (claim.isRefundLost && act === 'refund' && by === 'operator') return 'completed';
  const move = moves.find(
    ({ act: known, from, by: actors, of }) =>
      known === act && from.includes(claim.state) && actors.includes(by) && (!of || of === claim.kind),
  );
  return move ? (move.to === 'same' ? claim.state : move.to) : null;
}

/** Everything somebody may do with a claim now. */
export const actsOn = (claim: ClaimStanding, by: ClaimActor): ClaimAct[] =>
  claimActs.filter((act) => stateAfter(claim, act, by) !== null);

const OVER: readonly ClaimState[] = ['completed', 'refused', 'withdrawn'];

/** States in which something is still to be done. */
export const openStates: readonly ClaimState[] = ['requested', 'approved', 'collecting', 'received', 'inspected'];

export const isOver = (state: ClaimState): boolean => OVER.includes(state);
