import type { ClaimState } from '@/lib/domain/claim';

/** The colour of a claim's state. */
export const CLAIM_TONES = {
  requested: 'warn',
  approved: 'accent',
  collecting: 'accent',
  received: 'accent',
  inspected: 'accent',
  completed: 'ok',
  refused: 'danger',
  withdrawn: 'neutral',
} as const satisfies Record<ClaimState, string>;
