// Notices go by themselves, but never while somebody points at them or has the focus in them. They lie in the top
// layer, above dialogs, which the browser must be asked for each time.

const STEP = 250;

function isHeld(notice) {
  return notice.matches(':hover, :focus-within') || document.hidden;
}

function watch(notice) {
  let left = Number(notice.dataset.seconds) * 1000;
  if (!left) {
    return;
  }
  const timer = setInterval(() => {
    if (!notice.isConnected) {
      clearInterval(timer);
    } else if (!isHeld(notice) && (left -= STEP) <= 0) {
      clearInterval(timer);
      notice.dispatchEvent(new CustomEvent('desk-notice-gone'));
    }
  }, STEP);
}

function raise(stack) {
  if (stack.matches(':popover-open')) {
    stack.hidePopover();
  }
  if (stack.querySelector('.notice')) {
    stack.showPopover();
  }
}

function take(notice) {
  if (notice.dataset.watched) {
    return;
  }
  notice.dataset.watched = 'yes';
  watch(notice);
}

function look() {
  for (const stack of document.querySelectorAll('.notices')) {
    const fresh = stack.querySelector('.notice:not([data-watched])');
    stack.querySelectorAll('.notice').forEach(take);
    if (fresh || !stack.querySelector('.notice')) {
      raise(stack);
    }
  }
}

new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
look();
