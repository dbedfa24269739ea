// The sandbox as the program it is: a child process with a folder of its own, which a test may kill.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

export type Program = { url: string; child: ChildProcess; startMs: number };

/** Starts the program on a folder and waits until it says that it is ready. */
export const startProgram = async (folder: string, env: Record<string, string> = {}): Promise<Program> => {
  const port = await freePort();
  const started = Date.now();
  const child = fork(MAIN, {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, SANDBOX_PORT: String(port), SANDBOX_DATA: folder, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([status]) => {
      throw new Error(`the sandbox ended with ${status} instead of starting`);
    }),
  ]);
  return { url: `http://localhost:${port}`, child, startMs: Date.now() - started };
};

/** Ends it and waits until it is gone; gives its exit status, null when a signal killed it. */
export const endProgram = async ({ child }: Program, signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> => {
  const gone = once(child, 'exit');
  child.kill(signal);
  const [status] = (await gone) as [number | null];
  return status;
};
