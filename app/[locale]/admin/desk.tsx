import type { ReactNode } from 'react';
import { AdminFrame } from '@/components/admin/frame';
import type { Section } from '@/components/admin/menu-entries';
import { getLocale } from '@/i18n/server';
import type { Operator } from '@/lib/operators/operator-of';
import { signOut } from './actions';

type DeskProps = { active: Section | null; operator: Operator; children: ReactNode };

/** The frame of a page with its way out. */
export async function Desk(props: DeskProps) {
  return <AdminFrame {...props} signOut={signOut.bind(null, await getLocale())} />;
}
