import type { ReactNode } from 'react';

type GoodsCellProps = { name: string; option: string; code: string; children?: ReactNode };

/** A box to tick by pencil, and what is meant: the name people say and the code on the shelf. Two cells of a row. */
export function GoodsCells({ name, option, code, children }: GoodsCellProps) {
  return (
    <>
      <td className="p-1.5">
        <span aria-hidden className="mt-0.5 block size-4 border border-ink" />
      </td>
      <th scope="row" className="p-1.5 text-left">
        {name}
        {option && <span className="font-normal"> · {option}</span>}
        <span className="block font-mono font-normal text-muted text-xs">{code}</span>
        {children}
      </th>
    </>
  );
}
