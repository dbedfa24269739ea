const TYPES = ['paypal-spb', 'paypal-rt'];
const LABELS = { 'paypal-spb': 'PayPal로 결제하기', 'paypal-rt': 'PayPal 자동결제 등록' };

/**
 * Draws the button of `IMP.loadUI` into the shop's `.portone-ui-container` of that type.
 * @param {'paypal-spb' | 'paypal-rt'} type @param {() => void} onClick
 */
export function renderPaypalButton(type, onClick) {
  if (!TYPES.includes(type)) throw new TypeError(`IMP.loadUI: 알 수 없는 종류입니다: ${type}`);
  const containers = document.querySelectorAll(`.portone-ui-container[data-portone-ui-type="${type}"]`);
  if (containers.length === 0) throw new Error(`IMP.loadUI: data-portone-ui-type="${type}" 영역이 페이지에 없습니다.`);
  for (const container of containers) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = LABELS[type];
    Object.assign(button.style, {
      display: 'block',
      width: '100%',
      minHeight: '48px',
      border: '0',
      borderRadius: '24px',
      background: '#ffc439',
      color: '#111b33',
      font: '700 16px/1 system-ui, sans-serif',
      cursor: 'pointer',
    });
    button.addEventListener('click', onClick);
    container.replaceChildren(button);
  }
}
