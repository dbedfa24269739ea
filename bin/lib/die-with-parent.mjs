// Preloaded into the supervisor's children: when it goes, even by kill -9, the IPC channel closes and the child ends.
// Grandchildren inherit the preload (Next starts its build workers with our options): their channel is not ours.
const GRACE_MS = 3_000;

if (process.channel && String(process.ppid) === process.env.SUPERVISOR_PID) {
  process.on('disconnect', () => {
    setTimeout(() => process.exit(1), GRACE_MS).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  // Listening must not keep a finished task alive.
  process.channel.unref();
}
