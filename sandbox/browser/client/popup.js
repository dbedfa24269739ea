const WIDTH_PX = 480;
const HEIGHT_PX = 760;
const CLOSED_CHECK_MS = 300;

/**
 * Opens a window of its own. Browsers allow it only inside the buyer's click, so it shows a waiting page until the payment is prepared.
 * @param {string} origin
 * @returns {Window | null} null where the browser blocked it
 */
export function openPopup(origin) {
  const left = Math.max(0, Math.round(window.screenX + (window.outerWidth - WIDTH_PX) / 2));
  const top = Math.max(0, Math.round(window.screenY + (window.outerHeight - HEIGHT_PX) / 2));
  const features = `popup=yes,width=${WIDTH_PX},height=${HEIGHT_PX},left=${left},top=${top}`;
  return window.open(`${origin}/window/opening`, '_blank', features);
}

/**
 * A page of another origin cannot say that its window was closed, so this asks again and again.
 * @param {Window} popup @param {() => void} onClosed
 * @returns {() => void} stops asking
 */
export function watchClosed(popup, onClosed) {
  const timer = setInterval(() => {
    if (!popup.closed) return;
    clearInterval(timer);
    onClosed();
  }, CLOSED_CHECK_MS);
  return () => clearInterval(timer);
}
