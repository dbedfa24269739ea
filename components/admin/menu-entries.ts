import type { LucideIcon } from 'lucide-react';
import {
  CalendarSync,
  CircleAlert,
  Coins,
  ContactRound,
  CreditCard,
  FileText,
  House,
  Landmark,
  ListChecks,
  Mail,
  MessageSquareText,
  Package,
  ReceiptText,
  RefreshCcw,
  Scale,
  ScrollText,
  Search,
  Settings,
  Ship,
  TicketPercent,
  Truck,
  Undo2,
  Users,
} from 'lucide-react';
import type { Permission } from '@/lib/domain/permissions';

type Entry = { section: string; path: `/admin${string}`; Icon: LucideIcon; needs: Permission };

/** Everything the operators' side can show, in the menu's order. On a phone the first ones stand at the thumb, the rest behind “more”. */
export const ENTRIES = [
  { section: 'home', path: '/admin', Icon: House, needs: 'desk.read' },
  { section: 'orders', path: '/admin/orders', Icon: ReceiptText, needs: 'orders.read' },
  { section: 'shipping', path: '/admin/shipping', Icon: Truck, needs: 'orders.ship' },
  { section: 'products', path: '/admin/products', Icon: Package, needs: 'products.read' },
  { section: 'search', path: '/admin/search', Icon: Search, needs: 'desk.read' },
  { section: 'claims', path: '/admin/claims', Icon: RefreshCcw, needs: 'claims.read' },
  { section: 'refunds', path: '/admin/refunds', Icon: Undo2, needs: 'refunds.read' },
  { section: 'customers', path: '/admin/customers', Icon: ContactRound, needs: 'customers.read' },
  { section: 'subscriptions', path: '/admin/subscriptions', Icon: CalendarSync, needs: 'subscriptions.read' },
  { section: 'parked', path: '/admin/parked', Icon: CircleAlert, needs: 'parked.read' },
  { section: 'reconciliation', path: '/admin/reconciliation', Icon: Scale, needs: 'books.read' },
  { section: 'settlement', path: '/admin/settlement', Icon: Landmark, needs: 'settlement.read' },
  { section: 'channels', path: '/admin/channels', Icon: CreditCard, needs: 'channels.read' },
  { section: 'coupons', path: '/admin/coupons', Icon: TicketPercent, needs: 'coupons.read' },
  { section: 'points', path: '/admin/points', Icon: Coins, needs: 'points.read' },
  { section: 'pricing', path: '/admin/pricing', Icon: Ship, needs: 'settings.read' },
  { section: 'policies', path: '/admin/policies', Icon: FileText, needs: 'settings.read' },
  { section: 'reviews', path: '/admin/questions', Icon: MessageSquareText, needs: 'reviews.read' },
  { section: 'staff', path: '/admin/staff', Icon: Users, needs: 'staff.manage' },
  { section: 'audit', path: '/admin/audit', Icon: ScrollText, needs: 'audit.read' },
  { section: 'messages', path: '/admin/messages', Icon: Mail, needs: 'orders.read' },
  { section: 'settings', path: '/admin/settings', Icon: Settings, needs: 'settings.read' },
  { section: 'readiness', path: '/admin/readiness', Icon: ListChecks, needs: 'settings.read' },
] as const satisfies readonly Entry[];

export type MenuEntry = (typeof ENTRIES)[number];
export type Section = MenuEntry['section'];
