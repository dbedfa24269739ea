import { clsx } from 'clsx';
import Image from 'next/image';

const SIZES = { 72: 'size-18', 80: 'size-20' } as const;

type ThumbnailProps = {
  /** Nothing is shown where there is no picture. */
  src: string | null;
  sizePx?: keyof typeof SIZES;
  className?: string;
};

/** A small picture of goods beside their name, which says what it shows. */
export function Thumbnail({ src, sizePx = 80, className }: ThumbnailProps) {
  if (!src) return null;
  return (
    <Image
      src={src}
      alt=""
      width={sizePx * 2}
      height={sizePx * 2}
      sizes={`${sizePx}px`}
      className={clsx(SIZES[sizePx], 'shrink-0 rounded-control bg-sunken object-cover', className)}
    />
  );
}
