/** A name as strangers may read it: its first letter and as many stars as hide how long it is. */
export function maskName(name: string): string {
  const [first = ''] = [...name.trim()];
  return first === '' ? '**' : `${first}**`;
}
