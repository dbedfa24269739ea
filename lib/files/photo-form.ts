// What the doors that take photographs ask of a sender before anything of the body is read.

import { getEnv } from '../env';
import { PHOTO_BYTES_MAX } from '../reviews/photos';

const FIELDS_BYTES_MAX = 1_000_000;
const PRIVATE = { 'cache-control': 'private, no-store' };

/** Whether a page of ours has sent it. */
export const isFromHere = (request: Request): boolean =>
  request.headers.get('origin') === new URL(getEnv().SHOP_URL).origin;

/** Whether so many photographs can be in it. A body that does not say how long it is is not waited for. */
export function isOfLength(request: Request, photosMax: number): boolean {
  const length = Number(request.headers.get('content-length'));
  return length > 0 && length <= photosMax * PHOTO_BYTES_MAX + FIELDS_BYTES_MAX;
}

/** The photographs of a form, without the empty file a browser sends where none was chosen. */
export const filesOf = (form: FormData): File[] =>
  form.getAll('photos').filter((each): each is File => typeof each !== 'string' && each.size > 0);

export const bytesOf = (files: readonly File[]): Promise<Uint8Array[]> =>
  Promise.all(files.map(async (file) => new Uint8Array(await file.arrayBuffer())));

/** Says no, and why, to the form's own script. */
export const refuse = (fault: string, status: number): Response =>
  Response.json({ fault }, { status, headers: PRIVATE });
