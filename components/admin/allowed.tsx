import type { ReactNode } from 'react';
import type { Permission } from '@/lib/domain/permissions';
import { isAllowed } from '@/lib/operators/require-permission';

/** What only those see who may do it: a button stands in one of these, named for what the action behind it asks again. */
export async function Allowed({ to, children }: { to: Permission; children: ReactNode }) {
  return (await isAllowed(to)) ? children : null;
}
