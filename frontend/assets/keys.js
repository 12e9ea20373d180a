// Keys of a screen. Vaadin's own shortcuts swallow letters typed into fields, so this listens once on the document,
// leaves fields alone (also those inside shadow roots) and tells the server which key was pressed.

const FIELD = 'textarea, select, [contenteditable=""], [contenteditable="true"], [role="combobox"], [role="textbox"]';
const TYPED = new Set(['checkbox', 'radio', 'button', 'submit', 'reset']);
const PRESSED_ITSELF = 'a[href], button, summary, vaadin-button, [role="button"], [role="option"], [role="menuitem"]';
const OF_FIELDS = new Set(['z', 'y', 'x', 'c', 'v', 'a']);

function isField(node) {
  if (!(node instanceof Element)) {
    return false;
  }
  return node.localName === 'input' ? !TYPED.has(node.type) : node.matches(FIELD);
}

function nameOf(event) {
  const key = event.key === ' ' ? 'Space' : event.key;
  if (!event.ctrlKey && !event.metaKey) {
    return key;
  }
  return `Ctrl+${key.length === 1 ? key.toLowerCase() : key}`;
}

function mayFire(event, name) {
  const path = event.composedPath();
  if (path.some(isField)) {
    return name.startsWith('Ctrl+') && !OF_FIELDS.has(name.slice(5));
  }
  const first = path.find((node) => node instanceof Element);
  return !((name === 'Enter' || name === 'Space') && first?.closest(PRESSED_ITSELF));
}

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.altKey || event.isComposing || !event.key) {
    return;
  }
  const name = nameOf(event);
  if (event.repeat && !['j', 'k', 'ArrowDown', 'ArrowUp'].includes(name)) {
    return;
  }
  for (const ring of document.querySelectorAll('.key-ring')) {
    if ((ring.dataset.keys ?? '').split(' ').includes(name) && mayFire(event, name)) {
      event.preventDefault();
      ring.dispatchEvent(new CustomEvent('desk-key', { detail: { key: name } }));
      return;
    }
  }
});
