// The provider for integration tests: the sandbox as the program it is, on a port of its own, met over HTTP only.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

export type SandboxProgram = { url: string; smtpUrl: string; stop: () => Promise<void> };

/** Starts a sandbox with an empty memory. Throws when it does not say that it is ready. */
export async function startSandbox(): Promise<SandboxProgram> {
  const [port, smtpPort] = [await freePort(), await freePort()];
  const url = `http://127.0.0.1:${port}`;
  const folder = mkdtempSync(path.join(tmpdir(), 'gagae-sandbox-'));
  const child = spawn(process.execPath, ['--import', 'tsx', 'sandbox/main.ts'], {
    env: {
      ...process.env,
      SANDBOX_PORT: String(port),
      SANDBOX_SMTP_PORT: String(smtpPort),
      SANDBOX_DATA: folder,
      SANDBOX_NOTICE_URL: '',
      SANDBOX_CONTROL: 'on',
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await ready(child);
  const stop = async () => {
    child.kill('SIGKILL');
    await once(child, 'exit');
    rmSync(folder, { recursive: true, force: true });
  };
  return { url, smtpUrl: `smtp://127.0.0.1:${smtpPort}`, stop };
}

async function ready(child: ChildProcess): Promise<void> {
  const died = once(child, 'exit').then(([code]) => {
    throw new Error(`the sandbox ended with ${code}`);
  });
  await Promise.race([once(child, 'message'), died]);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
