// An SMTP server that takes every mail and delivers none (RFC 5321, the part that senders use): whatever the shop sends lands in the inbox.
import { createServer, type Server, type Socket } from 'node:net';

export type Envelope = { from: string; to: string[]; bytes: Buffer };

const MAIL_BYTES_MAX = 20_000_000;
const END = '\r\n.\r\n';

type Session = { from: string; to: string[]; isData: boolean; isLogin: number };

/** `take` is given every mail; its promise decides whether the sender hears that it was taken. */
export const createSmtpServer = (take: (mail: Envelope) => Promise<void>): Server =>
  createServer((socket) => serve(socket, take));

const serve = (socket: Socket, take: (mail: Envelope) => Promise<void>): void => {
  const session: Session = { from: '', to: [], isData: false, isLogin: 0 };
  let waiting = '';
  socket.setEncoding('latin1');
  // A sender that breaks off has nothing more to be told.
  socket.on('error', () => socket.destroy());
  socket.write('220 sandbox ESMTP\r\n');
  socket.on('data', (chunk: string) => {
    waiting += chunk;
    if (waiting.length > MAIL_BYTES_MAX) {
      socket.end('552 too large\r\n');
      return;
    }
    waiting = consume(socket, session, waiting, take);
  });
};

/** Works through what has arrived and gives back what is not complete yet. */
const consume = (
  socket: Socket,
  session: Session,
  waiting: string,
  take: (mail: Envelope) => Promise<void>,
): string => {
  let rest = waiting;
  for (;;) {
    const mark = session.isData ? END : '\r\n';
    // The end of an empty mail follows the DATA line directly.
    const end = session.isData && rest.startsWith('.\r\n') ? 0 : rest.indexOf(mark);
    if (end === -1) return rest;
    const piece = rest.slice(0, end);
    rest = rest.slice(end + (end === 0 && session.isData ? 3 : mark.length));
    if (session.isData) finish(socket, session, piece, take);
    else command(socket, session, piece);
  }
};

const finish = (socket: Socket, session: Session, piece: string, take: (mail: Envelope) => Promise<void>): void => {
  // A dot at the start of a line was doubled on its way.
  const bytes = Buffer.from(piece.replaceAll(/(^|\r\n)\.\./g, '$1.'), 'latin1');
  const mail = { from: session.from, to: session.to, bytes };
  Object.assign(session, { from: '', to: [], isData: false });
  take(mail).then(
    () => socket.write('250 taken\r\n'),
    () => socket.write('451 could not be kept\r\n'),
  );
};

const addressOf = (line: string): string => /<([^>]*)>/.exec(line)?.[1] ?? line.slice(line.indexOf(':') + 1).trim();

const command = (socket: Socket, session: Session, line: string): void => {
  socket.write(`${replyTo(socket, session, line)}\r\n`);
};

const replyTo = (socket: Socket, session: Session, line: string): string => {
  if (session.isLogin > 0) return loginStep(session);
  const verb = line.slice(0, 4).toUpperCase();
  if (verb === 'EHLO') return '250-sandbox\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250 AUTH PLAIN LOGIN';
  if (verb === 'AUTH') return auth(session, line);
  if (verb === 'MAIL') {
    session.from = addressOf(line);
    return '250 ok';
  }
  if (verb === 'RCPT') {
    session.to.push(addressOf(line));
    return '250 ok';
  }
  if (verb === 'DATA') return startData(session);
  if (verb === 'RSET') Object.assign(session, { from: '', to: [] });
  if (verb === 'QUIT') setImmediate(() => socket.end());
  if (['HELO', 'RSET', 'NOOP', 'QUIT', 'VRFY'].includes(verb)) return verb === 'QUIT' ? '221 bye' : '250 ok';
  return '500 not understood';
};

const startData = (session: Session): string => {
  if (session.to.length === 0) return '503 nobody to send to';
  session.isData = true;
  return '354 go on';
};

/** Any name and password will do. */
const auth = (session: Session, line: string): string => {
  const [, how = '', initial] = line.split(/\s+/);
  if (how.toUpperCase() === 'PLAIN' && initial !== undefined) return '235 ok';
  session.isLogin = how.toUpperCase() === 'PLAIN' || initial !== undefined ? 1 : 2;
  return '334 ';
};

const loginStep = (session: Session): string => {
  session.isLogin -= 1;
  return session.isLogin === 0 ? '235 ok' : '334 ';
};
