// Parcels as their buyer may see them.

import { findCarrier, trackingUrl } from '../domain/carriers';
import type { Prisma } from '../generated/prisma/client';

export type BuyerParcel = {
  id: number;
  carrier: { ko: string; en: string };
  waybill: string;
  tracking: string | null;
  sentAt: Date;
  lines: { name: string; quantity: number }[];
};

/** What has to be read of a shipment for it. */
export const withParcel = {
  lines: { include: { line: true }, orderBy: { id: 'asc' } },
} satisfies Prisma.ShipmentInclude;

type ParcelRow = Prisma.ShipmentGetPayload<{ include: typeof withParcel }>;

export const toBuyerParcel = ({ id, carrier, waybill, sentAt, lines }: ParcelRow): BuyerParcel => ({
  ...{ id, waybill, sentAt },
  carrier: findCarrier(carrier)?.name ?? { ko: carrier, en: carrier },
  tracking: trackingUrl(carrier, waybill),
  lines: lines.map(({ line, quantity }) => ({
    name: [line.productName, line.optionLabel].filter(Boolean).join(' / '),
    quantity,
  })),
});
