import { Select } from '@/components/ui/input';

type QuantityProps = { name: string; label: string; max: number; chosen: number };

/** A number of pieces up to `max`. */
const Quantity = ({ name, label, max, chosen }: QuantityProps) => (
  <div className="w-24 shrink-0">
    <Select name={name} aria-label={label} defaultValue={chosen} className="tabular-nums">
      {Array.from({ length: max + 1 }, (_, quantity) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a quantity is its own name.
        <option key={quantity}>{quantity}</option>
      ))}
    </Select>
  </div>
);

type PiecesProps = { lineId: number; name: string; text: string } & Omit<QuantityProps, 'name'>;

/** A line of an order, of which so many pieces are chosen; `text` says what there is of it. */
export const Pieces = ({ lineId, name, text, ...quantity }: PiecesProps) => (
  <li className="flex items-center gap-4 py-3">
    <div className="min-w-0 flex-1">
      <p lang="ko" className="font-medium leading-snug">
        {name}
      </p>
      <p className="mt-0.5 text-muted text-sm">{text}</p>
    </div>
    <Quantity name={`line-${lineId}`} {...quantity} />
  </li>
);
