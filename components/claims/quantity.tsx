import { Select } from '@/components/ui/input';

type QuantityProps = { name: string; label: string; max: number; chosen: number };

/** A number of pieces up to `max`. */
export const Quantity = ({ name, label, max, chosen }: QuantityProps) => (
  <div className="w-24 shrink-0">
    <Select name={name} aria-label={label} defaultValue={chosen} className="tabular-nums">
      {Array.from({ length: max + 1 }, (_, quantity) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a quantity is its own name.
        <option key={quantity}>{quantity}</option>
      ))}
    </Select>
  </div>
);
