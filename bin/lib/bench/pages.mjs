// What a page weighs and how many are served.
import { Pool } from 'undici';
import { load } from './load.mjs';

/**
 * @param {string} url
 * @param {string} slug
 */
export async function measurePages(url, slug) {
  const rows = [];
  for (const path of ['/', `/products/${slug}`]) rows.push(await measurePage(url, path));
  return rows;
}

async function measurePage(url, path) {
  const pool = new Pool(url, { connections: 8 });
  try {
    const get = () => read(pool, path);
    const html = (await get()).toString();
    const {
      'per second': perSecond,
      'p50 ms': p50,
      'p99 ms': p99,
    } = await load(8, async () => {
      const startedAt = performance.now();
      await get();
      return performance.now() - startedAt;
    });
    const scripts = await weighScripts(pool, html);
    return {
      page: path,
      'html bytes': Buffer.byteLength(html),
      'script bytes (gzip)': scripts,
      'per second': perSecond,
      p50,
      p99,
    };
  } finally {
    await pool.close();
  }
}

/** First-load JavaScript: every script the page names, as it travels; those for browsers without modules are fetched by no other. */
async function weighScripts(pool, html) {
  const scripts = [...html.matchAll(/<script[^>]+src="([^"]+)"[^>]*>/g)].filter(([tag]) => !/nomodule/i.test(tag));
  const paths = new Set(scripts.map(([, src]) => src));
  let bytes = 0;
  for (const path of paths) bytes += (await read(pool, path, 'gzip')).byteLength;
  return bytes;
}

async function read(pool, path, encoding = 'identity') {
  const answer = await pool.request({ method: 'GET', path, headers: { 'accept-encoding': encoding } });
  if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.statusCode}`);
  return Buffer.from(await answer.body.arrayBuffer());
}
