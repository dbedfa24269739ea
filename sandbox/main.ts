// Starts the sandbox from its environment (see README.md) and stops it cleanly.
import type { Server as Listening } from 'node:net';
import { createApp } from './app';
import { resumeSchedules } from './engine/schedules';
import { resumeWebhooks } from './engine/webhooks';
import { takeMail } from './mail/inbox';
import { createSmtpServer } from './mail/smtp';
import { createSandboxServer } from './server';
import { Store } from './store';

const env = process.env;
const port = Number(env.SANDBOX_PORT ?? 3100);
const origin = (env.SANDBOX_ORIGIN ?? `http://localhost:${port}`).replace(/\/+$/, '');

const store = Store.open(env.SANDBOX_DATA ?? '.data/sandbox', env.SANDBOX_NOTICE_URL ?? '');
const app = createApp({ store, origin, control: env.SANDBOX_CONTROL !== 'off' });

const listen = (server: Listening, at: number, host: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      // A machine without IPv6 has no ::1; that is no reason not to start.
      if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') resolve(false);
      else reject(error);
    });
    server.listen(at, host, () => resolve(true));
  });

const hosts = env.SANDBOX_HOST ? [env.SANDBOX_HOST] : ['127.0.0.1', '::1'];
const servers = hosts.map(() => createSandboxServer(app));
await Promise.all(servers.map((server, index) => listen(server, port, hosts[index] ?? '127.0.0.1')));

const smtpPort = Number(env.SANDBOX_SMTP_PORT ?? 0);
const mailServers = smtpPort === 0 ? [] : hosts.map(() => createSmtpServer((mail) => takeMail(app, mail)));
await Promise.all(mailServers.map((server, index) => listen(server, smtpPort, hosts[index] ?? '127.0.0.1')));

resumeWebhooks(app);
resumeSchedules(app);
process.stdout.write(`sandbox ready on ${origin}\n`);
process.send?.('ready');

const stop = async (): Promise<void> => {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
  for (const server of mailServers) server.close();
  app.clock.stop();
  await store.close();
  process.exit(0);
};

let isStopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    if (isStopping) return;
    isStopping = true;
    void stop();
  });
}
