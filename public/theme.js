// Runs before the first paint, so that a chosen theme never flashes; the switch itself is src/client/theme-switch.ts.
document.documentElement.dataset.script = '';
try {
  const theme = localStorage.getItem('offprint-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be switched off: the system's theme stays.
}

// A transition between pages that the browser gives up is no error.
for (const moment of ['pageswap', 'pagereveal']) {
  addEventListener(moment, ({ viewTransition }) => {
    viewTransition?.ready.catch(() => undefined);
    viewTransition?.finished.catch(() => undefined);
  });
}
