// What the reader chose and expects to find again: the theme, and whether the panel is open.
// Storage may be forbidden (private windows); then a choice lasts as long as the page.

const PREFIX = 'citewire.';

export function recall(name, fallback) {
  try {
    return localStorage.getItem(PREFIX + name) ?? fallback;
  } catch {
    return fallback;
  }
}

export function remember(name, value) {
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    // nothing is lost but the memory of it
  }
}

const light = matchMedia('(prefers-color-scheme: light)');

/** Puts 'dark', 'light' or 'system' into effect. */
export function paintTheme(theme) {
  const resolved = theme === 'system' ? (light.matches ? 'light' : 'dark') : theme;
  document.documentElement.dataset.theme = resolved;
}

export function followSystem(currentTheme) {
  light.addEventListener('change', () => paintTheme(currentTheme()));
}

/** Where the columns at the sides become drawers; layout.css has the same width. */
export const narrow = matchMedia('(max-width: 640px)');
