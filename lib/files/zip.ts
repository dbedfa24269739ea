// A ZIP archive written while its contents are being made. (APPNOTE.TXT 4.3: local headers, data descriptors, central directory)

import { once } from 'node:events';
import { crc32, createDeflateRaw } from 'node:zlib';

export type ZipEntry = { name: string; content: AsyncIterable<string> | Iterable<string> };

type Written = { name: Buffer; crc: number; packedBytes: number; bytes: number; offset: number };

/** Sizes and check sums follow their entry, names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATED = 8;
/** 1980-01-01: the format's first day; when a file was made is not worth telling. */
const DATE = 0x21;

/** The archive's bytes, entry after entry; nothing of it is ever held whole. */
export async function* zip(entries: Iterable<ZipEntry>): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const entry: Written = { name: Buffer.from(name), crc: 0, packedBytes: 0, bytes: 0, offset };
    const head = localHeader(entry.name);
    yield head;
    for await (const chunk of deflate(content, entry)) {
      entry.packedBytes += chunk.length;
      yield chunk;
    }
    const tail = numbers([4, 0x08074b50], [4, entry.crc], [4, entry.packedBytes], [4, entry.bytes]);
    yield tail;
    offset += head.length + entry.packedBytes + tail.length;
    written.push(entry);
  }
  const directory = Buffer.concat(written.map(directoryEntry));
  yield directory;
  const count = written.length;
  yield numbers([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, directory.length], [4, offset], [2, 0]);
}

async function* deflate(content: ZipEntry['content'], entry: Written): AsyncGenerator<Buffer> {
  const packer = createDeflateRaw();
  const feed = async () => {
    for await (const text of content) {
      const bytes = Buffer.from(text);
      entry.crc = crc32(bytes, entry.crc);
      entry.bytes += bytes.length;
      if (!packer.write(bytes)) await once(packer, 'drain');
    }
    packer.end();
  };
  const feeding = feed().catch((error: unknown) => packer.destroy(error as Error));
  yield* packer as AsyncIterable<Buffer>;
  await feeding;
}

const localHeader = (name: Buffer): Buffer =>
  Buffer.concat([
    numbers([4, 0x04034b50], [2, 20], [2, FLAGS], [2, DEFLATED], [2, 0], [2, DATE], [4, 0], [4, 0], [4, 0]),
    numbers([2, name.length], [2, 0]),
    name,
  ]);

const directoryEntry = ({ name, crc, packedBytes, bytes, offset }: Written): Buffer =>
  Buffer.concat([
    numbers([4, 0x02014b50], [2, 20], [2, 20], [2, FLAGS], [2, DEFLATED], [2, 0], [2, DATE], [4, crc]),
    numbers([4, packedBytes], [4, bytes], [2, name.length], [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]),
    name,
  ]);

/** Little-endian numbers of so many bytes each. */
function numbers(...fields: [size: 2 | 4, value: number][]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of fields) at = buffer.writeUIntLE(value, at, size);
  return buffer;
}
