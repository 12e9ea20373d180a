// The switch goes from what the system prefers to light, to dark, and back; the choice stays in this browser.

const ORDER = ['system', 'light', 'dark'];
const SIGNS = { system: '◐', light: '☀', dark: '☾' };

function chosen() {
  const kept = localStorage.getItem('desk-colours');
  return ORDER.includes(kept) ? kept : 'system';
}

function show(button) {
  const now = chosen();
  const label = `Colours: ${now === 'system' ? 'as the system' : now}`;
  if (button.getAttribute('aria-label') !== label) {
    button.setAttribute('aria-label', label);
    button.setAttribute('title', label);
    button.textContent = SIGNS[now];
  }
}

function apply() {
  const now = chosen();
  document.documentElement.style.colorScheme = now === 'system' ? 'light dark' : now;
  document.querySelectorAll('.theme-switch').forEach(show);
}

document.addEventListener('click', (event) => {
  if (event.target.closest?.('.theme-switch')) {
    localStorage.setItem('desk-colours', ORDER[(ORDER.indexOf(chosen()) + 1) % ORDER.length]);
    apply();
  }
});

new MutationObserver(() => document.querySelectorAll('.theme-switch').forEach(show)).observe(document.body, {
  childList: true,
  subtree: true,
});
apply();
