// PostgreSQL refuses to run as root, which is what a container or a small server often is. In order of preference:
// another account that can reach the files; a user namespace in which root is somebody else (a checkout under /root
// works, nothing to chown); a copy in a place everyone may walk. A capability such as CAP_DAC_OVERRIDE is no way:
// PostgreSQL asks access(2), which ignores it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** @typedef {import('./postgres-programs.mjs').PostgresPrograms} PostgresPrograms */

/**
 * @typedef {object} Account
 * @property {string} label for the log
 * @property {(file: string, args: string[]) => [file: string, args: string[], options: { uid?: number, gid?: number }]} command
 *   what to spawn so that the program runs under this account
 * @property {(folder: string) => void} own makes a folder the account's
 */

const NOBODY = 65_534;

/** @type {Account} */
const ourselves = { label: 'this user', command: (file, args) => [file, args, {}], own: () => {} };

/**
 * initdb wants a user with a name, which a container that runs under just any number lacks.
 * @type {Account}
 */
const aliased = { ...inNamespace(NOBODY), own: () => {} };

/**
 * Decides who runs PostgreSQL and with that where programs and data are.
 * @param {PostgresPrograms} programs
 * @param {string} folder where the data should be
 * @returns {{ account: Account, programs: PostgresPrograms, folder: string }}
 */
export function chooseAccount(programs, folder) {
  if (process.getuid?.() !== 0) return { account: isKnownUser() ? ourselves : aliased, programs, folder };
  const account = findAccount(programs.postgres, folder);
  if (account) return { account, programs, folder };
  return inOpenCopy(programs, folder);
}

/**
 * @param {string} program
 * @param {string} folder
 * @returns {Account | undefined}
 */
function findAccount(program, folder) {
  const user = findUser();
  const candidates = user ? [asUser(user), inNamespace(user.uid)] : [inNamespace(NOBODY)];
  return candidates.find((account) => canReach(account, program, folder));
}

/** Root can always copy: programs and data go where every account may walk. */
function inOpenCopy(programs, folder) {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  const copy = path.join('/var/tmp', `gagae-postgres-${hash}`);
  mkdirSync(copy, { recursive: true, mode: 0o755 });
  if (statSync(copy).uid !== 0) throw new Error(`${copy} belongs to somebody else; remove it and start again.`);
  const native = path.join(copy, `native-${readVersion(programs)}`);
  if (!existsSync(native)) {
    // Aside and renamed: a copy that was broken off is none.
    const aside = `${native}.${process.pid}`;
    cpSync(programs.folder, aside, { recursive: true, verbatimSymlinks: true });
    renameSync(aside, native);
  }
  const copied = {
    folder: native,
    postgres: path.join(native, 'bin/postgres'),
    initdb: path.join(native, 'bin/initdb'),
  };
  const account = findAccount(copied.postgres, copy);
  if (account) return { account, programs: copied, folder: copy };
  throw new Error('PostgreSQL cannot run as root, and no other account can reach its files. Set DATABASE_URL.');
}

function readVersion(programs) {
  return JSON.parse(readFileSync(path.join(programs.folder, '../package.json'), 'utf8')).version;
}

function isKnownUser() {
  try {
    return os.userInfo().username !== '';
  } catch {
    // No entry in the list of users.
    return false;
  }
}

/** @returns {{ name: string, uid: number, gid: number } | undefined} */
function findUser() {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
  return ['postgres', 'nobody'].map((name) => users.find((user) => user.name === name)).find((user) => user?.uid);
}

/** @returns {Account} */
function asUser({ name, uid, gid }) {
  return {
    label: `account ${name}`,
    command: (file, args) => [file, args, { uid, gid }],
    own: (folder) => changeOwner(folder, `${uid}:${gid}`),
  };
}

/**
 * @param {number} id
 * @returns {Account}
 */
function inNamespace(id) {
  const options = ['--user', `--map-user=${id}`, `--map-group=${id}`, '--'];
  return {
    label: 'a user namespace',
    command: (file, args) => ['unshare', [...options, file, ...args], {}],
    own: (folder) => changeOwner(folder, '0:0'),
  };
}

function canReach(account, program, folder) {
  const test = ['-c', 'test -x "$1" && cd "$2"', 'sh', program, folder];
  const [file, args, options] = account.command('sh', test);
  return spawnSync(file, args, { ...options, cwd: '/' }).status === 0;
}

/** A folder that is theirs already is left alone: a server may be running in it, whose files come and go. */
function changeOwner(folder, owner) {
  const { uid, gid } = statSync(folder);
  // chown changes a folder after all that is in it.
  if (`${uid}:${gid}` === owner) return;
  const result = spawnSync('chown', ['-R', owner, folder], { encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`${folder} could not be given to PostgreSQL's account: ${result.stderr}`);
}
