// Mails and messages of the shop reach the inbox instead of a person.
import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { InboxMessage } from '../model/records';
import { Bench } from '../testing/harness';
import { takeMail } from './inbox';
import { parseMail } from './mime';
import { createSmtpServer } from './smtp';

let bench: Bench;

beforeEach(async () => {
  bench = await Bench.open();
});

afterEach(async () => {
  await bench.close();
});

const MAIL = [
  'From: =?utf-8?B?6rCA6rKM?= <shop@shop.example>',
  'To: hana@mail.example',
  'Subject: =?utf-8?B?7KO866y4?= =?utf-8?Q?_=ED=99=95=EC=9D=B8?=',
  'Content-Type: multipart/alternative; boundary="xx"',
  '',
  '--xx',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  '=ED=99=95=EC=9D=B8=',
  '!',
  '..hidden dot',
  '--xx',
  'Content-Type: text/html; charset=utf-8',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from('<p>주문</p>').toString('base64'),
  '--xx--',
  '',
].join('\r\n');

test('a mail sent by SMTP can be read by a person', async () => {
  const server = createSmtpServer((mail) => takeMail(bench.app, mail)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1').setEncoding('utf8');
  const lines = [
    'EHLO shop',
    'AUTH LOGIN',
    'eA==',
    'eA==',
    'MAIL FROM:<shop@shop.example>',
    'RCPT TO:<hana@mail.example>',
    'DATA',
  ];
  for (const line of lines) {
    await once(socket, 'data');
    socket.write(`${line}\r\n`);
  }
  await once(socket, 'data');
  socket.write(`${MAIL}\r\n.\r\n`);
  expect(String((await once(socket, 'data'))[0])).toMatch(/^250/);
  socket.write('QUIT\r\n');
  await once(socket, 'close');
  server.close();
  const { messages } = await bench.control<{ messages: InboxMessage[] }>('/inbox');
  expect(messages).toMatchObject([
    {
      kind: 'mail',
      from: '가게 <shop@shop.example>',
      to: ['hana@mail.example'],
      subject: '주문 확인',
      html: '<p>주문</p>',
    },
  ]);
  expect(messages[0]?.text).toBe('확인!\r\n.hidden dot');
});

test('a message sent over HTTP lands beside it', async () => {
  const body = JSON.stringify({ to: '01000000000', text: '배송이 시작되었습니다.' });
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${bench.url}/inbox/messages`, { method: 'POST', headers, body });
  expect(answer.status).toBe(201);
  const { messages } = await bench.control<{ messages: InboxMessage[] }>('/inbox');
  expect(messages).toMatchObject([{ kind: 'message', to: ['01000000000'], text: '배송이 시작되었습니다.' }]);
});

test('a mail without headers, parts or sense is kept all the same', () => {
  expect(parseMail(Buffer.from('hello'))).toMatchObject({ subject: null, text: '' });
  expect(parseMail(Buffer.from('Subject: x\r\nContent-Type: text/plain; charset=klingon\r\n\r\nhi')).text).toBe('hi');
  expect(parseMail(Buffer.from('Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n\r\nhi\r\n--a--')).text).toBe(
    'hi',
  );
});
