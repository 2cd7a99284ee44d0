/** Saves with one key (Ctrl+Enter, ⌘+Enter), wherever in a form it is pressed; not while a word is being composed. */
export function onSaveKey(save: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    save();
  };
}
