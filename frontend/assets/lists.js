// Vaadin names a field to choose from, but not the list that it opens: without this a screen reader enters a list of no name.

function name(list) {
  const field = list.closest('vaadin-select') ?? document.querySelector('vaadin-select[opened]');
  const label = field?.accessibleName || field?.label;
  if (label) {
    list.setAttribute('aria-label', label);
  }
}

new MutationObserver((changes) => {
  for (const node of changes.flatMap((change) => [...change.addedNodes])) {
    if (node instanceof Element) {
      const inside = [...node.querySelectorAll('vaadin-select-list-box')];
      (node.matches('vaadin-select-list-box') ? [node, ...inside] : inside).forEach(name);
    }
  }
}).observe(document.body, { childList: true, subtree: true });
