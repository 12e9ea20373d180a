// When what had the focus is taken away, by a decision, a saved form or another screen, the browser leaves the focus on
// nothing: a reader would be silent and Tab would begin somewhere. It goes to the button that opened what is gone, where
// the page has drawn that button anew, and otherwise to the nearest thing around it that is still there.

const PATIENCE = 60;
const REMEMBERED = 4;
let trail = [];
let pressed = [];

function inPage(node) {
  return node instanceof Element && node !== document.body && node.getRootNode() === document;
}

document.addEventListener('focusin', (event) => {
  trail = event.composedPath().filter(inPage);
});

function nameOf(button) {
  return button.getAttribute('aria-label') ?? button.textContent.trim();
}

function namesakes(name) {
  return [...document.querySelectorAll('main vaadin-button')].filter((button) => nameOf(button) === name && isShown(button));
}

document.addEventListener('click', (event) => {
  const button = event.composedPath().find((node) => inPage(node) && node.matches('main vaadin-button'));
  if (button) {
    const name = nameOf(button);
    pressed = [{ name, place: namesakes(name).indexOf(button), page: location.href }, ...pressed].slice(0, REMEMBERED);
  }
}, true);

function isLost() {
  return !document.activeElement || document.activeElement === document.body;
}

function isShown(node) {
  return node.isConnected && node.checkVisibility();
}

// A decision leads to the next item, whose buttons have the same names: those opened nothing there.
function opener() {
  for (const { name, place, page } of pressed.filter((one) => one.page === location.href)) {
    const found = namesakes(name);
    if (found.length > 0) {
      return found[Math.max(0, Math.min(place, found.length - 1))];
    }
  }
  return null;
}

function recover() {
  if (!isLost() || trail.length === 0 || isShown(trail[0])) {
    return;
  }
  const again = opener();
  if (again) {
    again.focus({ preventScroll: true });
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
