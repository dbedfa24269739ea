import type { FieldControl } from './field';
import { Select } from './input';

type BankSelectProps = FieldControl & {
  banks: readonly { code: string; name: string }[];
  /** What stands there until a bank is chosen. */
  choose: string;
  chosen?: string | undefined;
};

/** The bank of an account, as a field named `bank`. */
export function BankSelect({ banks, choose, chosen = '', ...control }: BankSelectProps) {
  return (
    // The form is emptied after it was sent, and a list of choices only then learns of its new default when it is new.
    <Select key={chosen} {...control} name="bank" defaultValue={chosen}>
      <option value="">{choose}</option>
      {banks.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </Select>
  );
}
