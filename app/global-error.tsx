'use client';

import type { CSSProperties } from 'react';

const page: CSSProperties = {
  colorScheme: 'light dark',
  margin: '0 auto',
  maxWidth: '34rem',
  padding: '20vh 1.25rem',
  font: '1.0625rem/1.7 "Pretendard Variable", -apple-system, "Apple SD Gothic Neo", "Malgun Gothic", sans-serif',
};

const button: CSSProperties = { minHeight: '3rem', padding: '0 1.5rem', font: 'inherit', fontWeight: 600 };

/**
 * When not even the shop's frame can be drawn. It knows no language and no styles but its own, so it says both and little. Pages
 * that failed inside the frame have the calmer `ErrorBoundary`.
 */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : '';
  return (
    <html lang="ko">
      <head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>잠시 문제가 생겼어요 · 가게</title>
      </head>
      <body style={page}>
        <main>
          <h1>잠시 문제가 생겼어요</h1>
          <p>저희 쪽 문제예요. 담아 두신 물건은 그대로 있으니 잠시 뒤에 다시 시도해 주세요.</p>
          <p lang="en">Something went wrong on our side. Your cart is safe; please try again in a moment.</p>
          <button type="button" style={button} onClick={retry}>
            다시 시도 · Try again
          </button>
          {digest && <p>{digest}</p>}
        </main>
      </body>
    </html>
  );
}
