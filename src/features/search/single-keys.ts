/** Whether keys pressed alone do something: remembered in this browser and nowhere else. Some people's speech or shaking presses them. */
const name = 'waymark.single-keys';

export function singleKeysAreOn(): boolean {
  try {
    return localStorage.getItem(name) !== 'off';
  } catch {
    return true;
  }
}

export function turnSingleKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(name);
    else localStorage.setItem(name, 'off');
  } catch {
    // A browser that refuses storage keeps them on.
  }
}
