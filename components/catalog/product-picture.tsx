import { getImageProps } from 'next/image';
import type { Picture } from '@/lib/catalog/types';

type ProductPictureProps = {
  picture: Picture | null;
  /** How wide it is shown, for the browser's choice of file. */
  sizes: string;
  /** The first thing on the page: fetched at once, before anything else. */
  isFirst?: boolean;
  /** A picture that only repeats what the words beside it say. */
  isDecoration?: boolean;
  className?: string;
};

/** A square picture of goods; its place is kept while it loads. */
export function ProductPicture({
  picture,
  sizes,
  isFirst = false,
  isDecoration = false,
  className,
}: ProductPictureProps) {
  if (picture === null) return <div className={`aspect-square bg-sunken ${className ?? ''}`} />;
  const { props } = getImageProps({
    src: picture.src,
    alt: isDecoration ? '' : picture.alt,
    width: picture.width,
    height: picture.height,
    sizes,
    loading: isFirst ? 'eager' : 'lazy',
    fetchPriority: isFirst ? 'high' : 'auto',
    className: `aspect-square h-auto w-full bg-sunken object-cover ${className ?? ''}`,
  });
  // biome-ignore lint/performance/noImgElement: the same picture as next/image makes, without 4 KB of script on every page.
  return <img {...props} alt={props.alt} />;
}
