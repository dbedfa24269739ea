import type { Tx } from '../db';
import type { Product } from '../generated/prisma/client';

/** The product, kept from others who change it until the transaction ends; null when there is none. */
export async function lockProduct(tx: Tx, id: number): Promise<Product | null> {
  await tx.$executeRaw`SELECT id FROM "Product" WHERE id = ${id} FOR NO KEY UPDATE`;
  return tx.product.findUnique({ where: { id } });
}
