// What a payment window does beyond its forms: choosing, asking before leaving, showing progress. Without this file the forms
// still work with what is chosen at first.
const page = document.body.dataset;
const shop = page.kind === 'popup' ? window.opener : page.kind === 'iframe' ? window.parent : null;
const form = document.querySelector('form.pay');
const question = document.querySelector('dialog.ask');

/** Tells the shop's script, and nobody else, what happened here. */
const tell = (message) => {
  if (shop && page.shopOrigin) shop.postMessage({ impUid: page.impUid, ...message }, page.shopOrigin);
};

const leave = () => {
  if (!question || question.open) return;
  question.showModal();
  question.querySelector('.stay').focus();
};

const press = (button) => {
  const group = button.closest('[data-choice]');
  for (const other of group.querySelectorAll('.choice')) {
    other.setAttribute('aria-pressed', String(other === button));
    other.tabIndex = other === button ? 0 : -1;
  }
  group.nextElementSibling.value = button.value;
  if (group.dataset.choice === 'method') showPanel(button.value);
};

const showPanel = (method) => {
  for (const panel of document.querySelectorAll('.panel[data-method]')) {
    panel.hidden = panel.dataset.method !== method;
    for (const field of panel.querySelectorAll('input, select')) field.disabled = panel.hidden;
  }
};

const showProgress = () => {
  const busy = document.querySelector('.busy');
  busy.hidden = false;
  // Later, because a disabled button would not be part of what is being sent.
  setTimeout(() => {
    for (const button of document.querySelectorAll('button')) button.disabled = true;
  }, 0);
};

const asksAgreement = (submitter) => {
  const box = form.querySelector('input[name="agree"]');
  const isMissing = submitter?.classList.contains('main') && box && !box.checked;
  const error = form.querySelector('.error');
  if (error) error.textContent = isMissing ? '약관에 동의해 주세요.' : '';
  if (isMissing) box.focus();
  return isMissing;
};

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('button') : null;
  if (!button) return;
  if (button.classList.contains('choice')) press(button);
  if (button.classList.contains('stay')) question.close();
  if (button.classList.contains('gone')) tell({ kind: 'gone' });
  if (button.classList.contains('gone') && page.kind === 'popup') window.close();
  if (button.classList.contains('close') && question) {
    event.preventDefault();
    leave();
  }
});

const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** One Tab passes a whole group; the arrows choose inside it. */
const step = (button, by) => {
  const all = [...button.closest('[data-choice]').querySelectorAll('.choice')];
  const next = all[(all.indexOf(button) + by + all.length) % all.length];
  press(next);
  next.focus();
};

document.addEventListener('keydown', (event) => {
  const choice = event.target instanceof Element ? event.target.closest('.choice') : null;
  if (choice && event.key in STEPS) {
    event.preventDefault();
    step(choice, STEPS[event.key]);
  }
});

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || !question || question.open) return;
  event.preventDefault();
  leave();
});

document.addEventListener('submit', (event) => {
  if (event.target === form && asksAgreement(event.submitter)) event.preventDefault();
  else showProgress();
});

window.addEventListener('message', (event) => {
  if (event.origin !== page.shopOrigin || event.source !== shop || event.data?.impUid !== page.impUid) return;
  if (event.data.kind === 'ask-to-leave') leave();
});

// The back button may bring this page back as it was left: covered, with dead buttons.
window.addEventListener('pageshow', (event) => {
  if (event.persisted) window.location.reload();
});

for (const choice of document.querySelectorAll('.choice[aria-pressed="false"]')) choice.tabIndex = -1;
const chosen = form?.elements.namedItem('method');
if (chosen) showPanel(chosen.value);
tell({ kind: 'ready' });

// The buyer left without a word: the layer or the popup goes, and the shop hears nothing.
if (document.querySelector('.left')) {
  tell({ kind: 'gone' });
  if (page.kind === 'popup') window.close();
}

// The end of a window: what the callback gets lies in the page as data.
const end = document.getElementById('end');
if (end) tell({ kind: 'end', rsp: JSON.parse(end.textContent) });
