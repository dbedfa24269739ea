const MOBILE = /Android|iPhone|iPad|iPod|Windows Phone|webOS|BlackBerry|Opera Mini|Mobile/i;

/**
 * The provider judges the device by the user agent alone, not by the size of the screen or by touch.
 * @param {string} userAgent
 * @returns {'pc' | 'mobile'}
 */
export function deviceOf(userAgent) {
  return MOBILE.test(userAgent) ? 'mobile' : 'pc';
}
