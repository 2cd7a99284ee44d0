/** Puts a text on the clipboard; false where the browser does not let the panel's frame do it. */
export function copyText(text: string): boolean {
  // In a frame of another origin the clipboard itself is closed: copying a selection, on a click, is not.
  const field = document.createElement('textarea');
  field.value = text;
  field.setAttribute('readonly', '');
  field.style.position = 'fixed';
  field.style.opacity = '0';
  document.body.append(field);
  const focused = document.activeElement;
  field.select();
  let copied = false;
  try {
    copied = document.execCommand('copy');
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
  return copied;
}
