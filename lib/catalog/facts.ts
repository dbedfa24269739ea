import { z } from 'zod';
import type { ProductFact } from './types';

const Facts = z.array(z.object({ name: z.string(), value: z.string() }));

/** What is said about a product by law, from its row. */
export const readFacts = (facts: unknown): ProductFact[] => Facts.parse(facts);
