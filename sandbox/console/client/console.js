// Small helps for a reader: saying that something new arrived, copying a word, asking before everything is removed.
const PULSE_MS = 2500;

const watch = async () => {
  if (document.hidden) return;
  // The sandbox may be stopped while its console is open; the next beat tries again.
  const response = await fetch('/console/pulse').catch(() => null);
  if (!response?.ok) return;
  const { pulse } = await response.json();
  const isNew = pulse !== document.body.dataset.pulse;
  const link = document.querySelector('.fresh');
  if (link) link.hidden = !isNew;
};

setInterval(watch, PULSE_MS);

document.addEventListener('click', async (event) => {
  const button = event.target instanceof Element ? event.target.closest('[data-copy]') : null;
  if (!button) return;
  await navigator.clipboard.writeText(button.dataset.copy);
  const word = button.textContent;
  button.textContent = '✓';
  setTimeout(() => {
    button.textContent = word;
  }, 900);
});

document.addEventListener('submit', (event) => {
  const form = event.target;
  const asks = form.querySelector('input[name="sure"]');
  const label = form.querySelector('button')?.textContent ?? '';
  if (asks && !window.confirm(`${label}?`)) event.preventDefault();
});

// On a phone the navigation scrolls sideways.
document.querySelector('nav [aria-current]')?.scrollIntoView({ inline: 'center', block: 'nearest' });
