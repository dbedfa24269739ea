import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { xlsx } from './xlsx';

async function* rowsOf(rows: (string | number)[][]): AsyncGenerator<(string | number)[]> {
  yield* rows;
}

/** The parts of an archive by the names in its central directory, as a program that opens it finds them. */
async function partsOf(rows: (string | number)[][]): Promise<Map<string, string>> {
  const chunks: Buffer[] = [];
  for await (const chunk of xlsx(rowsOf(rows))) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06'));
  const parts = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [packed, size, nameLength] = [
      bytes.readUInt32LE(at + 20),
      bytes.readUInt32LE(at + 24),
      bytes.readUInt16LE(at + 28),
    ];
    const offset = bytes.readUInt32LE(at + 42);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const content = inflateRawSync(bytes.subarray(offset + 30 + nameLength, offset + 30 + nameLength + packed));
    expect(content.length).toBe(size);
    parts.set(name, content.toString('utf8'));
    at += 46 + nameLength;
  }
  return parts;
}

test('a workbook says numbers as numbers, and everything else as text that nothing computes', async () => {
  const parts = await partsOf([
    ['이름', '전화', '금액'],
    ['=1+1', '01012345678', 14_000],
  ]);
  expect([...parts.keys()]).toContain('[Content_Types].xml');
  const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
  expect(sheet).toContain('<c t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>');
  expect(sheet).toContain('>01012345678<');
  expect(sheet).toContain('<c><v>14000</v></c>');
  expect(sheet).not.toContain('<f>');
});

test('a buyer’s name cannot break the file', async () => {
  const parts = await partsOf([['</t><x>&\u0000']]);
  expect(parts.get('xl/worksheets/sheet1.xml')).toContain('&lt;/t&gt;&lt;x&gt;&amp;<');
});
