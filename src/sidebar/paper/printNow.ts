/** So long a browser may take until its print window opens. */
const PATIENCE_MS = 1500;

/** Opens the browser's print window and tells whether it opened: a frame may be forbidden to. */
export function printNow(told: (opened: boolean) => void): void {
  let opened = false;
  const mark = () => {
    opened = true;
  };
  window.addEventListener('beforeprint', mark);
  window.print();
  setTimeout(() => {
    window.removeEventListener('beforeprint', mark);
    told(opened);
  }, PATIENCE_MS);
}
