// Puts an answer on the wire, whole or broken as a fault wants it.
import type { ServerResponse } from 'node:http';
import { type Delivery, pause } from './control/strike';
import type { Answer } from './http';

const head = (response: ServerResponse, answer: Answer): void => {
  response.writeHead(answer.status, { ...answer.headers, 'content-length': Buffer.byteLength(answer.body) });
};

export const deliver = async (response: ServerResponse, delivery: Delivery): Promise<void> => {
  switch (delivery.how) {
    case 'whole':
      head(response, delivery.answer);
      response.end(delivery.answer.body);
      return;
    case 'drip':
      return await drip(response, delivery.answer, delivery.ms);
    case 'truncated':
      return await part(response, delivery.answer, () => response.destroy());
    case 'resetBody':
      return await part(response, delivery.answer, () => response.socket?.resetAndDestroy());
    case 'resetHeaders':
      response.socket?.write('HTTP/1.1 200 OK\r\ncontent-ty', () => response.socket?.resetAndDestroy());
      return;
    case 'hang':
      return await hang(response, delivery.ms);
    case 'reset':
      response.socket?.resetAndDestroy();
  }
};

/** Half of the body, then the end of the connection. */
const part = (response: ServerResponse, answer: Answer, cut: () => void): Promise<void> => {
  head(response, answer);
  const body = Buffer.from(answer.body);
  return new Promise((resolve) => {
    response.write(body.subarray(0, Math.floor(body.length / 2)), () => {
      cut();
      resolve();
    });
  });
};

const drip = async (response: ServerResponse, answer: Answer, ms: number): Promise<void> => {
  head(response, answer);
  const body = Buffer.from(answer.body);
  for (let at = 0; at < body.length && !response.destroyed; at += 8) {
    response.write(body.subarray(at, at + 8));
    await pause(ms);
  }
  response.end();
};

/** Says nothing until the caller gives up or the time is over. */
const hang = (response: ServerResponse, ms: number): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => response.destroy(), ms);
    timer.unref();
    response.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
