import { spawn } from 'node:child_process';

/** The command that opens an address in the default browser, or null where there is no screen to open it on. */
function browserCommand(
  address: string,
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
): { command: string; args: string[] } | null {
  if (platform === 'darwin') return { command: 'open', args: [address] };
  // The empty title keeps `start` from taking the address for one.
  if (platform === 'win32') return { command: 'cmd', args: ['/c', 'start', '""', address] };
  return env.DISPLAY || env.WAYLAND_DISPLAY ? { command: 'xdg-open', args: [address] } : null;
}

/** Opens the page. When that fails the address in the terminal is still there to click. */
export function openBrowser(address: string): void {
  const found = browserCommand(address, process.platform, process.env);
  if (!found) return;
  const child = spawn(found.command, found.args, { detached: true, stdio: 'ignore' });
  child.on('error', (error) => console.error(`${found.command}: ${error.message}`));
  child.unref();
}
