// Imported first by every command: older Node versions lack what the modules after it use.
const OLDEST = /** @type {const} */ ([20, 19]);
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  console.error(
    `Node.js ${OLDEST.join('.')} 이상이 필요합니다 (지금은 ${process.versions.node}). https://nodejs.org 에서 새 버전을 설치해 주세요.\n` +
      `Gagae needs Node.js ${OLDEST.join('.')} or newer; this is ${process.versions.node}. Please install a newer one from https://nodejs.org.`,
  );
  process.exit(1);
}
