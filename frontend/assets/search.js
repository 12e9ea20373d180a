// The keyboard of the search box: arrows walk the options while the focus stays in the field, Enter opens, Escape closes.

function options(box) {
  return [...box.querySelectorAll('a[role="option"]')];
}

function mark(box, option) {
  for (const other of options(box)) {
    other.setAttribute('aria-selected', String(other === option));
  }
  const input = box.querySelector('input');
  if (option) {
    input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  } else {
    input.removeAttribute('aria-activedescendant');
  }
}

function move(box, step) {
  const all = options(box);
  const now = all.findIndex((option) => option.getAttribute('aria-selected') === 'true');
  if (all.length) {
    mark(box, all[(now + step + (now < 0 && step < 0 ? 1 : 0) + all.length) % all.length]);
  }
}

function close(box) {
  mark(box, null);
  box.dispatchEvent(new CustomEvent('desk-search-close'));
}

function open(box) {
  const all = options(box);
  (all.find((option) => option.getAttribute('aria-selected') === 'true') ?? all[0])?.click();
}

document.addEventListener('keydown', (event) => {
  const box = event.target.closest?.('.search-box');
  if (!box || event.isComposing) {
    return;
  }
  const moves = { ArrowDown: () => move(box, 1), ArrowUp: () => move(box, -1), Enter: () => open(box), Escape: () => close(box) };
  if (moves[event.key]) {
    event.preventDefault();
    moves[event.key]();
  }
});

document.addEventListener('click', (event) => {
  const option = event.target.closest?.('.search-box a[role="option"]');
  for (const box of document.querySelectorAll('.search-box')) {
    if (option || !box.contains(event.target)) {
      if (box.querySelector('input').getAttribute('aria-expanded') === 'true') {
        close(box);
      }
    }
  }
});

document.addEventListener('focusout', (event) => {
  const box = event.target.closest?.('.search-box');
  if (box && event.relatedTarget && !box.contains(event.relatedTarget)) {
    close(box);
  }
});
