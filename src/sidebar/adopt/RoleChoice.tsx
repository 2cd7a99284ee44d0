import type { AdoptedTab } from '../../addon/api.js';
import type { TabRole } from '../../tabs/reading.js';
import { usePanel } from '../context.js';

/** Roles that a page makes use of. */
const OFFERED: readonly TabRole[] = ['exam', 'archive'];

/** What the tab holds: exam marks or the archive (or what it was adopted as before). */
export function RoleChoice(props: {
  role: TabRole;
  adopted: AdoptedTab | null;
  onRole(role: TabRole): void;
}) {
  const { words } = usePanel();
  const roles = OFFERED.includes(props.role) ? OFFERED : [...OFFERED, props.role];
  return (
    <fieldset class="field">
      <legend>{words.adopt.role}</legend>
      <div class="radios">
        {roles.map((role) => (
          <label key={role}>
            <input
              type="radio"
              name="role"
              checked={props.role === role}
              onChange={() => props.onRole(role)}
            />
            {words.roles[role]}
          </label>
        ))}
      </div>
      {props.adopted !== null && <p class="hint">{words.adopt.adoptedAs(words.roles[props.adopted.role])}</p>}
    </fieldset>
  );
}
