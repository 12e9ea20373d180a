// Runs before the first paint, so that a page in the chosen colours never flashes in the others.

(() => {
  const chosen = localStorage.getItem('desk-colours');
  if (chosen === 'light' || chosen === 'dark') {
    document.documentElement.style.colorScheme = chosen;
  }
})();
