// A script of its own before office.js: when that one hangs, nothing behind it runs.
setTimeout(() => {
  const waiting = document.getElementById('waiting');
  if (waiting) waiting.hidden = false;
}, 4000);
