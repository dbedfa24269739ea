// @ts-check

/** @type {import('next').NextConfig} */
const config = {
  cacheComponents: true,
  // With partial prefetching an unknown slug answers 200 and the first static page stays stale once after an update.
  partialPrefetching: false,
  reactCompiler: true,
  typedRoutes: false,
  poweredByHeader: false,
  // `npm test` builds beside a running shop, never under it.
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  images: {
    formats: ['image/avif', 'image/webp'],
    localPatterns: [
      { pathname: '/catalog/**', search: '' },
      { pathname: '/uploads/**', search: '' },
    ],
    // The pictures are 1200 px wide: nothing is gained by asking for more.
    deviceSizes: [640, 750, 828, 1080, 1200],
    qualities: [75],
    minimumCacheTTL: 86_400,
  },
};

export default config;
