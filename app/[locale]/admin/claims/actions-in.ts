import type { ClaimActions } from '@/components/admin/claim-acts';
import type { Locale } from '@/i18n/config';
import type { ClaimAct } from '@/lib/domain/claim';
import { mayDo, type Permission, type Role } from '@/lib/domain/permissions';
import { decide, giveBack, handle } from './actions';

const DOORS = {
  approve: ['claims.decide', decide],
  refuse: ['claims.decide', decide],
  convert: ['claims.decide', decide],
  withdraw: ['claims.decide', decide],
  collect: ['claims.handle', handle],
  receive: ['claims.handle', handle],
  inspect: ['claims.handle', handle],
  send: ['claims.handle', handle],
  refund: ['refunds.request', giveBack],
} as const satisfies Record<ClaimAct, readonly [Permission, typeof decide]>;

/** What somebody in this role may do with a claim. */
export const claimActionsFor =
  (locale: Locale, role: Role) =>
  (id: number): ClaimActions =>
    Object.fromEntries(
      Object.entries(DOORS).flatMap(([act, [permission, door]]) =>
        mayDo(role, permission) ? [[act, door.bind(null, locale, { id, act })]] : [],
      ),
    );
