// The layer over the shop's page. A modal <dialog> keeps the page behind it inert and gives the focus back on close; every
// style is set through the style property, which a strict style-src allows.

const FONT = "-apple-system, 'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans KR', sans-serif";
const WIDE = '(min-width: 880px) and (min-height: 560px)';

/**
 * @typedef {{
 *   element: HTMLDialogElement,
 *   showText(text: string, actions?: { label: string, run(): void }[]): void,
 *   showFrame(url: string, title: string): HTMLIFrameElement,
 *   close(): void,
 * }} Layer
 */

/** @param {HTMLElement} element @param {Record<string, string>} properties */
function style(element, properties) {
  for (const [name, value] of Object.entries(properties)) element.style.setProperty(name, value);
}

/**
 * Keeps the page from scrolling, without moving it sideways where a scrollbar disappears.
 * @returns {() => void} gives back what the page had
 */
function lockScroll() {
  const root = document.documentElement;
  const before = { overflow: root.style.overflow, paddingRight: root.style.paddingRight };
  const scrollbarPx = window.innerWidth - root.clientWidth;
  root.style.overflow = 'hidden';
  if (scrollbarPx > 0) root.style.paddingRight = `${scrollbarPx}px`;
  return () => Object.assign(root.style, before);
}

/**
 * A window gets its full room, a question no more than it needs.
 * @param {HTMLElement} box @param {boolean} isQuestion
 */
function fitBox(box, isQuestion) {
  const isWide = matchMedia(WIDE).matches;
  const whole = { width: '100%', height: '100%', 'border-radius': '0' };
  const room = { width: '840px', height: 'min(660px, 94%)', 'border-radius': '14px' };
  const note = { width: 'min(420px, calc(100% - 40px))', height: 'auto', 'border-radius': '14px' };
  style(box, isQuestion ? note : isWide ? room : whole);
}

/** @param {string} label @param {() => void} run */
function button(label, run) {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = label;
  style(element, {
    font: `600 15px/1 ${FONT}`,
    padding: '14px 20px',
    border: '1px solid #cbd1da',
    'border-radius': '10px',
    background: '#ffffff',
    color: '#161b24',
    cursor: 'pointer',
  });
  element.addEventListener('click', run);
  return element;
}

/** @param {string} label */
function buildDialog(label) {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-label', label);
  style(dialog, {
    display: 'flex',
    'align-items': 'center',
    'justify-content': 'center',
    position: 'fixed',
    inset: '0',
    width: '100%',
    height: '100%',
    'max-width': 'none',
    'max-height': 'none',
    margin: '0',
    padding: '0',
    border: '0',
    background: 'rgba(12, 16, 24, 0.6)',
    'z-index': '2147483647',
  });
  const box = document.createElement('div');
  box.tabIndex = -1;
  style(box, { background: '#ffffff', overflow: 'hidden', outline: 'none', color: '#161b24' });
  fitBox(box, false);
  dialog.append(box);
  return { dialog, box };
}

/** @param {HTMLElement} box @param {string} text @param {{ label: string, run(): void }[]} actions */
function fillText(box, text, actions) {
  const message = document.createElement('p');
  message.setAttribute('role', 'status');
  message.textContent = text;
  style(message, { font: `500 16px/1.6 ${FONT}`, margin: '0', 'white-space': 'pre-line', 'text-align': 'center' });
  const row = document.createElement('div');
  style(row, { display: 'flex', gap: '10px', 'flex-wrap': 'wrap', 'justify-content': 'center' });
  row.append(...actions.map((action) => button(action.label, action.run)));
  const page = document.createElement('div');
  style(page, {
    height: '100%',
    display: 'flex',
    'flex-direction': 'column',
    'align-items': 'center',
    'justify-content': 'center',
    gap: '24px',
    padding: '32px 24px',
    'box-sizing': 'border-box',
  });
  page.append(message, row);
  box.replaceChildren(page);
  (row.querySelector('button') ?? box).focus();
}

/** @param {HTMLElement} box @param {string} url @param {string} title */
function fillFrame(box, url, title) {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.allow = 'clipboard-write';
  style(frame, { display: 'block', width: '100%', height: '100%', border: '0', 'color-scheme': 'light' });
  frame.addEventListener('load', () => frame.focus());
  frame.src = url;
  box.replaceChildren(frame);
  return frame;
}

/**
 * Covers the page. `onLeave` is called when the buyer presses Escape or the phone's back gesture; the layer stays until `close`.
 * @param {string} label @param {() => void} onLeave
 * @returns {Layer}
 */
export function openLayer(label, onLeave) {
  const { dialog, box } = buildDialog(label);
  const unlockScroll = lockScroll();
  let isOpen = true;
  let isQuestion = false;
  const refit = () => fitBox(box, isQuestion);

  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onLeave();
  });
  // A back gesture may close a dialog without asking; only the payment's end may.
  dialog.addEventListener('close', () => {
    if (!isOpen) return;
    dialog.showModal();
    onLeave();
  });
  window.addEventListener('resize', refit);
  document.body.append(dialog);
  dialog.showModal();

  return {
    element: dialog,
    showText(text, actions = []) {
      isQuestion = actions.length > 0;
      refit();
      fillText(box, text, actions);
    },
    showFrame(url, title) {
      isQuestion = false;
      refit();
      return fillFrame(box, url, title);
    },
    close() {
      if (!isOpen) return;
      isOpen = false;
      window.removeEventListener('resize', refit);
      unlockScroll();
      dialog.close();
      dialog.remove();
    },
  };
}
