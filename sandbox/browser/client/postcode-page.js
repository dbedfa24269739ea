// Tells the page that embeds the search which address was chosen.
document.addEventListener('click', (event) => {
  const button = event.target.closest('button[data-address]');
  const shop = window.opener ?? window.parent;
  if (button) shop.postMessage({ kind: 'gagae-postcode', address: JSON.parse(button.dataset.address) }, '*');
});
