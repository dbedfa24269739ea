import { clsx } from 'clsx';
import { isValueSoldOut, type Picks, valuesOf } from '@/lib/catalog/options';
import type { ProductSku } from '@/lib/catalog/types';

type OptionPickerProps = {
  name: string;
  /** Its place among the product's options. */
  option: number;
  skus: readonly ProductSku[];
  picks: Picks;
  soldOutWord: string;
  /** Why the form came back, if it was this option. */
  error: string | null;
  onPick: (value: string) => void;
};

/** One choice, e.g. the colour, as a row of radios that look like the labels of a shelf. */
export function OptionPicker({ name, option, skus, picks, soldOutWord, error, onPick }: OptionPickerProps) {
  const errorId = `option-${option}-error`;
  return (
    <fieldset aria-describedby={error ? errorId : undefined}>
      <legend className="mb-2 font-medium" lang="ko">
        {name}
      </legend>
      <div className="flex flex-wrap gap-2" lang="ko">
        {valuesOf(skus, option).map((value) => (
          <OptionValue
            key={value}
            name={`option.${option}`}
            value={value}
            isPicked={picks[option] === value}
            isSoldOut={isValueSoldOut(skus, picks, option, value)}
            soldOutWord={soldOutWord}
            isInvalid={error !== null}
            onPick={onPick}
          />
        ))}
      </div>
      {error && (
        <p id={errorId} className="mt-2 text-danger text-sm">
          {error}
        </p>
      )}
    </fieldset>
  );
}

type OptionValueProps = {
  name: string;
  value: string;
  isPicked: boolean;
  isSoldOut: boolean;
  soldOutWord: string;
  isInvalid: boolean;
  onPick: (value: string) => void;
};

function OptionValue({ name, value, isPicked, isSoldOut, soldOutWord, isInvalid, onPick }: OptionValueProps) {
  return (
    <label
      className={clsx(
        'inline-flex min-h-11 items-center gap-1.5 rounded-control border bg-surface px-4 hover:border-ink',
        'has-checked:border-ink has-checked:bg-ink has-checked:text-paper has-focus-visible:outline-3 has-focus-visible:outline-offset-2',
        isInvalid ? 'border-danger' : 'border-edge',
        isSoldOut && 'border-dashed text-muted',
      )}
    >
      <input
        type="radio"
        name={name}
        value={value}
        checked={isPicked}
        required
        onChange={() => onPick(value)}
        className="sr-only"
      />
      <span className={clsx(isSoldOut && 'line-through')}>{value}</span>
      {isSoldOut && <span className="text-sm">{soldOutWord}</span>}
    </label>
  );
}
