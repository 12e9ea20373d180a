// When what had the focus is taken away, by a decision, a saved form or another screen, the browser leaves the focus on
// nothing: a reader would be silent and Tab would begin somewhere. It goes to the nearest thing around it that is still there.

const PATIENCE = 60;
let trail = [];

document.addEventListener('focusin', (event) => {
  trail = event.composedPath().filter((node) => node instanceof Element && node !== document.body && node.getRootNode() === document);
});

function isLost() {
  return !document.activeElement || document.activeElement === document.body;
}

function isShown(node) {
  return node.isConnected && node.checkVisibility();
}

function recover() {
  if (!isLost() || trail.length === 0 || isShown(trail[0])) {
    return;
  }
  const around = trail.find((node) => isShown(node) && node.closest('main')) ?? document.querySelector('main');
  if (around) {
    around.setAttribute('tabindex', around.getAttribute('tabindex') ?? '-1');
    around.focus({ preventScroll: true });
  }
}

// The screen itself goes first: it may give the focus to what it has just put there.
let waiting;
new MutationObserver(() => {
  if (isLost()) {
    clearTimeout(waiting);
    waiting = setTimeout(recover, PATIENCE);
  }
}).observe(document.body, { childList: true, subtree: true });
