// Focus that has to wait for the next drawing: what it shall go to may not be there yet.
let wanted = null;

export function focusSoon(id) {
  wanted = id;
}

/** Called after each drawing. */
export function settleFocus() {
  if (!wanted) return;
  const found = document.getElementById(wanted);
  if (!found) return;
  wanted = null;
  found.focus();
}
