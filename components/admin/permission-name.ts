import { getT } from '@/i18n/server';
import type { Permission } from '@/lib/domain/permissions';

type Underscored<P extends string> = P extends `${infer Head}.${infer Tail}` ? `${Head}_${Tail}` : P;

/** A permission as people read it. Message names cannot have dots in them. */
export const permissionName = async (permission: Permission): Promise<string> =>
  (await getT('staff'))(`permissions.${permission.replace('.', '_') as Underscored<Permission>}`);
